namespace Network.Jobs.Materials;

/// <summary>What a virus scanner says of a file.</summary>
public enum ScanOutcome
{
    /// <summary>Nothing was found, or nobody looks.</summary>
    Clean,

    /// <summary>Something was found.</summary>
    Infected,

    /// <summary>It did not answer, or not so that one could rely on it.</summary>
    Silent,
}
