using Network.Core.Gatherings;
using Network.Core.Texts;

namespace Network.Core.Registrations;

/// <summary>Somebody who is registered for each gathering of a network as it is published.</summary>
public sealed record SeriesMember
{
    /// <summary>The row.</summary>
    public long Id { get; init; }

    /// <summary>The network.</summary>
    public long LearningNetworkId { get; init; }

    /// <summary>The kommune they take part for.</summary>
    public long KommuneId { get; init; }

    /// <summary>Who.</summary>
    public long PersonId { get; init; }

    /// <summary>The key of their own page of the series.</summary>
    public string Token { get; init; } = "";

    /// <summary>Name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Address.</summary>
    public string Email { get; init; } = "";

    /// <summary>In E.164; null where not known.</summary>
    public string? Phone { get; init; }

    /// <summary>The language of mails to them.</summary>
    public Language Language { get; init; }
}

/// <summary>A gathering that is not over, as a member of the series sees it. Moments are UTC.</summary>
public sealed record SeriesEntry
{
    /// <summary>The gathering.</summary>
    public long GatheringId { get; init; }

    /// <summary>Title in nynorsk.</summary>
    public string? TitleNn { get; init; }

    /// <summary>Title in bokmål.</summary>
    public string? TitleNb { get; init; }

    /// <summary>Title in English.</summary>
    public string? TitleEn { get; init; }

    /// <summary>How people meet.</summary>
    public MeetingMode Mode { get; init; }

    /// <summary>The first start.</summary>
    public DateTimeOffset StartsAt { get; init; }

    /// <summary>Where the person stands; null where not registered.</summary>
    public RegistrationState? State { get; init; }

    /// <summary>The key of their registration's page; null where there is none.</summary>
    public string? RegistrationToken { get; init; }

    /// <summary>The title.</summary>
    public LocalText Title => new(TitleNn, TitleNb, TitleEn);

    /// <summary>True where they have a place or wait.</summary>
    public bool Comes => State is RegistrationState.Confirmed or RegistrationState.Waiting;
}

/// <summary>The page of one member of a series.</summary>
/// <param name="Member">Who.</param>
/// <param name="NetworkName">What the network is called.</param>
/// <param name="NetworkSlug">Its place in addresses.</param>
/// <param name="Entries">The gatherings that are not over, by start.</param>
public sealed record SeriesPage(SeriesMember Member, LocalText NetworkName, string NetworkSlug, IReadOnlyList<SeriesEntry> Entries);

/// <summary>What a mail about a series is written from.</summary>
/// <param name="Member">Who gets it.</param>
/// <param name="NetworkName">What the network is called.</param>
/// <param name="Registrations">Those the mail tells of, by start.</param>
public sealed record SeriesNews(SeriesMember Member, LocalText NetworkName, IReadOnlyList<RegistrationNews> Registrations);

/// <summary>A participant with whether they are on the series, for an organiser.</summary>
public sealed record SeriesCandidate
{
    /// <summary>The participant's row.</summary>
    public long ParticipantId { get; init; }

    /// <summary>Name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Address.</summary>
    public string Email { get; init; } = "";

    /// <summary>The kommune's name.</summary>
    public string Kommune { get; init; } = "";

    /// <summary>True where they are on the series already.</summary>
    public bool IsMember { get; init; }
}

/// <summary>What registering participants for a series would do for one gathering.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="StartsAt">UTC.</param>
/// <param name="Wanted">So many more would be registered.</param>
/// <param name="Free">Places left; null for no limit.</param>
public sealed record SeriesForecast(LocalText Title, DateTimeOffset StartsAt, int Wanted, int? Free)
{
    /// <summary>So many would get places.</summary>
    public int Places => Free is { } free ? Math.Min(Wanted, Math.Max(0, free)) : Wanted;

    /// <summary>So many would wait.</summary>
    public int Waiting => Wanted - Places;
}
