namespace Network.Jobs.Materials;

/// <summary>Looks for viruses in files before they are kept.</summary>
public interface IVirusScanner
{
    /// <summary>False where none is set up: organisers are told so.</summary>
    bool IsOn { get; }

    /// <summary>Looks through the stream from its beginning.</summary>
    Task<ScanOutcome> Scan(Stream content, CancellationToken stop = default);
}
