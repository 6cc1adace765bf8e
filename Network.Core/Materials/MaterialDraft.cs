using Network.Core.Access;

namespace Network.Core.Materials;

/// <summary>What is said of a material; found right.</summary>
public sealed record MaterialDraft
{
    /// <summary>What it is.</summary>
    public MaterialKind Kind { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>More about it; null for nothing.</summary>
    public string? Description { get; init; }

    /// <summary>Where it is; null for a file.</summary>
    public string? Url { get; init; }

    /// <summary>Who may open it.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>The item of the programme; null for none. One that is not of the gathering counts as none.</summary>
    public long? ItemId { get; init; }
}
