using Network.Core.Gatherings;
using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Core.Registrations;

/// <summary>A session in a person's own calendar.</summary>
/// <param name="Registration">What of it the calendar needs.</param>
/// <param name="Session">The session.</param>
/// <param name="Gathering">What of it the calendar needs.</param>
/// <param name="ChangedAt">The last moment that anything is known to have changed at (UTC).</param>
/// <param name="Contact">Who invites; null where the network names nobody.</param>
public sealed record FeedLine(Registration Registration, Session Session, Gathering Gathering, DateTimeOffset ChangedAt, MailPerson? Contact)
{
    /// <summary>False where the person or the gathering is cancelled.</summary>
    public bool HasPlace => Registration.State == RegistrationState.Confirmed && Gathering.State == GatheringState.Published;

    /// <summary>True where the meeting link may stand in the calendar.</summary>
    public bool LinkIsOpen(DateTimeOffset now) => HasPlace && Session.LinkIsOpen(now);

    /// <summary>The stamp of the entry: of what it says, never of when it is asked for, so that the same calendar is the same bytes.</summary>
    public DateTimeOffset StampAt(DateTimeOffset now) => LinkIsOpen(now) && Session.LinkDueAt > ChangedAt ? Session.LinkDueAt : ChangedAt;
}

/// <summary>A person's own calendar.</summary>
/// <param name="Language">Theirs.</param>
/// <param name="Lines">By start.</param>
public sealed record CalendarFeed(Language Language, IReadOnlyList<FeedLine> Lines);
