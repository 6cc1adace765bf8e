using Network.Core.Calendar;
using Network.Core.Gatherings;
using Network.Core.Programme;

namespace Network.Core.Registrations;

/// <summary>A registration's sessions as calendar entries.</summary>
public static class RegistrationCalendar
{
    /// <summary>
    /// One entry. Its SEQUENCE is the session's and the registration's together, so that a change, a cancellation and a return each count further;
    /// each takes two steps, and telling the link takes one between them.
    /// </summary>
    public static CalendarEntry Entry(
        Registration registration, Session session, string title, string description, string page, bool withLink, DateTimeOffset now) => new()
    {
        Uid = CalendarUid.For(registration.Id, session.Id),
        Sequence = 2 * (session.Sequence + registration.Sequence) + (withLink ? 1 : 0),
        Stamp = now,
        Start = session.StartsAt,
        End = session.EndsAt,
        Summary = title,
        Description = (withLink ? $"{session.MeetingUrl}\n\n{description}" : description) + ProgrammeInShort.Of(session, registration.Language),
        Location = session.Place,
        MeetingUrl = withLink ? session.MeetingUrl : null,
        Page = page,
    };
}
