namespace Network.Jobs.Materials;

/// <summary>Stands where no scanner is set up.</summary>
public sealed class NoScanner : IVirusScanner
{
    public bool IsOn => false;

    public Task<ScanOutcome> Scan(Stream content, CancellationToken stop = default) => Task.FromResult(ScanOutcome.Clean);
}
