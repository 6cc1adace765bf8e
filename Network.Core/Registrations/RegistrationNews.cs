using Network.Core.Gatherings;
using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Core.Registrations;

/// <summary>What a mail to somebody registered is written from: what is true as it is written.</summary>
public sealed record RegistrationNews
{
    /// <summary>The registration.</summary>
    public required Registration Registration { get; init; }

    /// <summary>Its gathering with all sessions.</summary>
    public required Gathering Gathering { get; init; }

    /// <summary>The network's name.</summary>
    public required LocalText NetworkName { get; init; }

    /// <summary>Whom to ask, and who invites in the calendar; null where the network names nobody.</summary>
    public MailPerson? Contact { get; init; }

    /// <summary>The place on the waiting list, from 1; null where not waiting.</summary>
    public int? Position { get; init; }

    /// <summary>Where the person was moved from: told of in the same mail; null where they were not.</summary>
    public MyRegistration? MovedFrom { get; init; }

    /// <summary>The sessions the mail tells of, by start.</summary>
    public IReadOnlyList<SessionNews> Sessions { get; init; } = [];
}

/// <summary>What a mail tells of one session.</summary>
/// <param name="Session">The session as it is now.</param>
/// <param name="WithLink">The meeting link is told.</param>
/// <param name="TimeChanged">The time or place differs from what the person was last told.</param>
/// <param name="LinkChanged">The person has been told another link before.</param>
public sealed record SessionNews(Session Session, bool WithLink, bool TimeChanged, bool LinkChanged)
{
    /// <summary>Why it was changed, in the organiser's words; null where nothing was said, or nothing has changed for this person.</summary>
    public string? Reason { get; init; }
}
