using Network.Core.Access;
using Network.Core.Gatherings;
using Network.Core.Texts;

namespace Network.Core.Materials;

/// <summary>Something to read or see, as a list shows it: with the newest version of its file.</summary>
public sealed record Material
{
    /// <summary>The row.</summary>
    public long Id { get; init; }

    /// <summary>What it is.</summary>
    public MaterialKind Kind { get; init; }

    /// <summary>What it is called.</summary>
    public string Title { get; init; } = "";

    /// <summary>More about it, in plain text; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>Where it is, with https; null for a file.</summary>
    public string? Url { get; init; }

    /// <summary>Who may open it.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>The number of its newest file; 0 for a link.</summary>
    public int FileNumber { get; init; }

    /// <summary>Grows by each save of what is said of it.</summary>
    public int Version { get; init; }

    /// <summary>When it, or its newest file, came.</summary>
    public DateTimeOffset RenewedAt { get; init; }

    /// <summary>When it was taken away from readers; null where it was not.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>The file's name; null for a link.</summary>
    public string? FileName { get; init; }

    /// <summary>What the file is; null for a link.</summary>
    public string? ContentType { get; init; }

    /// <summary>Bytes; 0 for a link.</summary>
    public long Size { get; init; }

    /// <summary>The gathering it belongs to; null for one of the whole network.</summary>
    public string? GatheringSlug { get; init; }

    /// <summary>The state of that; null for none.</summary>
    public GatheringState? GatheringState { get; init; }

    /// <summary>The title of that, in nynorsk.</summary>
    public string? TitleNn { get; init; }

    /// <summary>The title of that, in bokmål.</summary>
    public string? TitleNb { get; init; }

    /// <summary>The title of that, in English.</summary>
    public string? TitleEn { get; init; }

    /// <summary>The item of the programme that it belongs to; null for none, also where the item is gone.</summary>
    public long? ItemId { get; init; }

    /// <summary>What that is called.</summary>
    public string? ItemTitle { get; init; }

    /// <summary>The gathering's title.</summary>
    public LocalText GatheringTitle => new(TitleNn, TitleNb, TitleEn);

    /// <summary>Where the file is fetched, below the address of those who may; null for a link.</summary>
    public string? FilePath => FileName is null ? null : $"{Id}/{Uri.EscapeDataString(FileName)}";
}
