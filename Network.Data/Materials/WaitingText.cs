namespace Network.Data.Materials;

/// <summary>A file whose words have not been read yet.</summary>
public sealed record WaitingText
{
    /// <summary>The row of the version.</summary>
    public long VersionId { get; init; }

    /// <summary>Where it lies in the vault.</summary>
    public string Hash { get; init; } = "";

    /// <summary>What it is.</summary>
    public string ContentType { get; init; } = "";
}
