namespace Network.Core.Materials;

/// <summary>What an organiser says of a material, word for word.</summary>
public sealed record MaterialForm
{
    /// <summary>The version that they saw; 0 for a new one.</summary>
    public int Version { get; init; }

    /// <summary>What it is called; for a link, empty is where it leads.</summary>
    public string? Title { get; init; }

    /// <summary>Where it is; only of links.</summary>
    public string? Url { get; init; }

    /// <summary>More about it.</summary>
    public string? Description { get; init; }

    /// <summary>A <see cref="Access.Visibility"/> by name.</summary>
    public string? Visibility { get; init; }

    /// <summary>The item of the programme; null for none.</summary>
    public long? ItemId { get; init; }
}
