using Network.Core.Gatherings;
using Network.Core.Texts;

namespace Network.Core.Networks;

/// <summary>A network in a list.</summary>
public sealed record NetworkGlance
{
    /// <summary>Its row.</summary>
    public long Id { get; init; }

    /// <summary>Its place in addresses.</summary>
    public string Slug { get; init; } = "";

    /// <summary>Name in nynorsk.</summary>
    public string? NameNn { get; init; }

    /// <summary>Name in bokmål.</summary>
    public string? NameNb { get; init; }

    /// <summary>Name in English.</summary>
    public string? NameEn { get; init; }

    /// <summary>How many kommuner its region has.</summary>
    public int Kommuner { get; init; }

    /// <summary>How many gatherings it has, of those the reader may see.</summary>
    public int Gatherings { get; init; }

    /// <summary>The name.</summary>
    public LocalText Name => new(NameNn, NameNb, NameEn);
}

/// <summary>A gathering in a list. Moments are UTC, null where every session is cancelled.</summary>
public sealed record GatheringGlance
{
    /// <summary>Its row.</summary>
    public long Id { get; init; }

    /// <summary>Its place in addresses.</summary>
    public string Slug { get; init; } = "";

    /// <summary>Title in nynorsk.</summary>
    public string? TitleNn { get; init; }

    /// <summary>Title in bokmål.</summary>
    public string? TitleNb { get; init; }

    /// <summary>Title in English.</summary>
    public string? TitleEn { get; init; }

    /// <summary>Whether it is to be seen.</summary>
    public GatheringState State { get; init; }

    /// <summary>How people meet.</summary>
    public MeetingMode Mode { get; init; }

    /// <summary>Null for no limit.</summary>
    public int? Capacity { get; init; }

    /// <summary>How many have a place.</summary>
    public int Taken { get; init; }

    /// <summary>How many wait.</summary>
    public int Waiting { get; init; }

    /// <summary>The first start.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>The last end.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>The title.</summary>
    public LocalText Title => new(TitleNn, TitleNb, TitleEn);
}
