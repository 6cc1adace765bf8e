using Network.Core.Attendance;
using Network.Core.Gatherings;
using Network.Core.Texts;

namespace Network.Core.Registrations;

/// <summary>One gathering on a person's own page. Moments are UTC.</summary>
public sealed record OwnLine
{
    /// <summary>The gathering's row.</summary>
    public long GatheringId { get; init; }

    /// <summary>The gathering's place in public addresses.</summary>
    public string Slug { get; init; } = "";

    /// <summary>What the gathering is called.</summary>
    public LocalText Title { get; init; } = LocalText.Empty;

    /// <summary>What its network is called.</summary>
    public LocalText NetworkName { get; init; } = LocalText.Empty;

    /// <summary>How people meet.</summary>
    public MeetingMode Mode { get; init; }

    /// <summary>When the first session starts, and when the last one ends.</summary>
    public DateTimeOffset StartsAt { get; init; }

    /// <inheritdoc cref="StartsAt"/>
    public DateTimeOffset EndsAt { get; init; }

    /// <summary>Their registration; null where they are only invited.</summary>
    public OwnRegistration? Registration { get; init; }

    /// <summary>The key of an invitation to them alone; null where there is none.</summary>
    public string? LeaderToken { get; init; }

    /// <summary>Those that take place, by start. Their meeting links are there only where the person may have them now.</summary>
    public IReadOnlyList<Session> Sessions { get; init; } = [];

    /// <summary>Whether there is a certificate; null where there never will be.</summary>
    public CertificateState? Certificate { get; init; }

    /// <summary>Where they stand.</summary>
    public OwnStanding Standing => Registration?.State switch
    {
        null => OwnStanding.Invited,
        RegistrationState.Waiting => OwnStanding.Waiting,
        _ => OwnStanding.Registered,
    };

    /// <summary>Where they register, as a path.</summary>
    public string RegisterPath => LeaderToken is null ? $"/samlingar/{Slug}/pamelding" : $"/leiar/{LeaderToken}";

    /// <summary>The line of a registration.</summary>
    public static OwnLine Of(OwnRegistration registration) => new()
    {
        GatheringId = registration.GatheringId,
        Slug = registration.Slug,
        Title = registration.Title,
        NetworkName = registration.NetworkName,
        Mode = registration.Mode,
        StartsAt = registration.StartsAt,
        EndsAt = registration.EndsAt,
        Registration = registration,
    };

    /// <summary>The same with the sessions that take place, and no link that is not theirs to have at that moment.</summary>
    public OwnLine With(IEnumerable<Session> sessions, DateTimeOffset now)
    {
        var hasPlace = Registration is { State: RegistrationState.Confirmed, IsGatheringCancelled: false };
        return this with { Sessions = [.. sessions.Where(s => s.CancelledAt is null).Select(s => hasPlace && s.LinkIsOpen(now) ? s : s with { MeetingUrl = null })] };
    }
}
