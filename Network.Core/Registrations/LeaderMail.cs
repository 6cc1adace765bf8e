using Network.Core.Mail;
using Network.Core.Texts;
using Network.Core.Time;

namespace Network.Core.Registrations;

/// <summary>Writes the invitation of a leader to a gathering, and the reminder of it, in the form that the kommune is written to in.</summary>
public static class LeaderMail
{
    private static readonly TextSource s_texts = new(typeof(LeaderMail));

    /// <summary>On one line.</summary>
    public static string Subject(LeaderPage page) =>
        s_texts[page.Language, page.Invitation.Reminders > 0 ? "ReminderSubject" : "Subject", page.Gathering.Title.In(page.Language)];

    /// <summary>What it is, when, and the way to answer.</summary>
    public static MailDocument Write(LeaderPage page, SiteAddress site, DateTimeOffset now)
    {
        var (language, gathering) = (page.Language, page.Gathering);
        var body = new MailDocument().Heading(gathering.Title.In(language)).Paragraph(s_texts[language, "Greeting", page.Invitation.Name]);
        if (page.Invitation.Reminders > 0) body.Note(s_texts[language, "Reminder"]);
        body.Paragraph(s_texts[language, "Text", page.Kommune, page.NetworkName.In(language)]);
        foreach (var session in gathering.Planned.Where(s => s.EndsAt > now))
        {
            body.Facts(
                (s_texts[language, "When"], language.Span(session.StartsAt, session.EndsAt)),
                (s_texts[language, "Where"], session.Place ?? s_texts[language, "Online"]));
        }

        body.Markdown(gathering.Description.In(language), new Uri(site.Root)).Button(s_texts[language, "Answer"], new Uri(site.Of($"/leiar/{page.Invitation.Token}")));
        if (page.Contact is { } contact) body.Paragraph(s_texts[language, "Ask", contact.Name, contact.Email]);
        return body.Footer(s_texts[language, "Footer", page.Kommune, page.NetworkName.In(language)]);
    }
}
