namespace Network.Web.Materials;

/// <summary>What is said of a file before any of it is sent.</summary>
public sealed record UploadForm
{
    public string? Name { get; init; }

    /// <summary>Bytes; what comes is never more.</summary>
    public long? Size { get; init; }

    public string? Visibility { get; init; }

    public long? ItemId { get; init; }

    /// <summary>What it is to be a version of; null for something new.</summary>
    public long? MaterialId { get; init; }
}
