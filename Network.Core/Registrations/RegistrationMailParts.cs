using Network.Core.Calendar;
using Network.Core.Joining;
using Network.Core.Mail;
using Network.Core.Texts;
using Network.Core.Time;

namespace Network.Core.Registrations;

/// <summary>What the mails to those who are registered share: greeting, facts of sessions, the way to one's page, calendar entries.</summary>
internal sealed class RegistrationMailParts(RegistrationNews news, SiteAddress site, DateTimeOffset now)
{
    private Language Language => news.Registration.Language;

    private string MyPage => site.Of($"/mi-pamelding/{news.Registration.Token}");

    private string Join => site.Of(JoinAddress.Of(news.Registration));

    public Uri Mine => new(MyPage);

    public string Moment(DateTimeOffset moment) => Language.Moment(moment);

    public string Title => news.Gathering.Title.In(Language);

    public string Text(string key, params object?[] values) => RegistrationMailTexts.T[Language, key, values];

    public string NameOf(SessionNews session) => session.Session.Title is { } own ? $"{Title}: {own}" : Title;

    public MailDocument Start() => new MailDocument().Heading(Title).Paragraph(Text("Greeting", news.Registration.Name));

    /// <summary>Each session with time, place and, where it is told, its link; and the person's own address, which always leads to the link that is true.</summary>
    public MailDocument WithSessions(MailDocument body)
    {
        foreach (var session in news.Sessions) body.Facts([.. Facts(session)]);
        if (news.Sessions.Any(s => s.WithLink)) return body.Button(Text("Join"), new Uri(Join));
        return news.Gathering.NeedsLink && news.Sessions.Any(s => !s.Session.IsInRoom) ? body.Link(Text("JoinLater"), new Uri(Join)) : body;
    }

    public MailDocument WithTimes(MailDocument body, string? reason = null)
    {
        foreach (var session in news.Sessions) body.Facts([.. Times(session)]);
        return WithReason(body, reason);
    }

    /// <summary>Why it is so, in the organiser's words; nothing where there are none.</summary>
    public MailDocument WithReason(MailDocument body, string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? body : body.Facts((Text("Reason"), reason));

    public RegistrationMail Mail(string subject, MailDocument body, CalendarMethod method) =>
        new(subject, End(body), method, Entries(method)) { Ended = Ended() };

    /// <summary>One for each session that is told of.</summary>
    public IReadOnlyList<CalendarEntry> Entries(CalendarMethod method) => [.. news.Sessions.Select(s => Entry(s, method))];

    /// <summary>What is said first, and taken out of the calendar, where somebody was moved from another gathering.</summary>
    public MailDocument WithMove(MailDocument body) => news.MovedFrom is { } from ? body.Note(Text("Moved", from.Gathering.Title.In(Language), Title)) : body;

    private IReadOnlyList<CalendarEntry> Ended()
    {
        if (news.MovedFrom is not { } from) return [];
        var before = new RegistrationMailParts(news with { Registration = from.Registration, Gathering = from.Gathering, MovedFrom = null }, site, now);
        return [.. from.Gathering.Planned.Where(s => s.EndsAt > now).Select(s => before.Entry(new SessionNews(s, false, false, false), CalendarMethod.Cancel))];
    }

    public RegistrationMail MailWithoutDate(string subject, MailDocument body) => new(subject, End(body), CalendarMethod.Publish, []) { Ended = Ended() };

    private MailDocument End(MailDocument body)
    {
        body.Link(Text("Mine"), new Uri(MyPage));
        if (news.Contact is { } contact) body.Paragraph(Text("Ask", contact.Name, contact.Email));
        return body.Footer(Text("Footer", news.NetworkName.In(Language)));
    }

    private IEnumerable<(string, string)> Times(SessionNews news)
    {
        var session = news.Session;
        if (session.Title is { } title) yield return (Text("Session"), title);
        yield return (Text("When"), Language.Span(session.StartsAt, session.EndsAt));
        if (session.Place is { } place) yield return (Text("Where"), place);
        else yield return (Text("Where"), Text("Online"));
    }

    private IEnumerable<(string, string)> Facts(SessionNews session)
    {
        foreach (var fact in Times(session)) yield return fact;
        if (session.WithLink) yield return (Text("Link"), session.Session.MeetingUrl!);
        else if (news.Gathering.NeedsLink && !session.Session.IsInRoom && session.Session.LinkDueAt > now)
            yield return (Text("Link"), Text("LinkLater", Language.Moment(session.Session.LinkDueAt)));
    }

    private string Description(SessionNews session) => JoinAddress.Calendar(news.Gathering, session.Session, Language, Join, Text("CalendarPage", MyPage));

    private CalendarEntry Entry(SessionNews session, CalendarMethod method) => RegistrationCalendar.Entry(
        news.Registration, session.Session, NameOf(session), Description(session), MyPage, session.WithLink, now) with
    {
        Organizer = news.Contact is { } contact ? new CalendarPerson(contact.Name, contact.Email) : null,
        Attendee = new CalendarPerson(news.Registration.Name, news.Registration.Email),
        Cancelled = method == CalendarMethod.Cancel,
    };
}
