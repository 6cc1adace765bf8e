namespace Network.Core.Programme;

/// <summary>Slides of an item: a file, or a link to where they are.</summary>
public sealed record ProgrammeSlide
{
    /// <summary>The most bytes of one file.</summary>
    public const int MostBytes = 25 * 1024 * 1024;

    /// <summary>The row.</summary>
    public long Id { get; init; }

    /// <summary>The item that they belong to.</summary>
    public long ProgrammeItemId { get; init; }

    /// <summary>What they are called.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where they are; null for a file.</summary>
    public string? Url { get; init; }

    /// <summary>Bytes; 0 for a link.</summary>
    public int Size { get; init; }
}
