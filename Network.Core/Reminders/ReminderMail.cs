using Network.Core.Gatherings;
using Network.Core.Mail;
using Network.Core.Texts;
using Network.Core.Time;

namespace Network.Core.Reminders;

/// <summary>Writes a reminder in its reader's language: the network's own words, and below them what must not be missing.</summary>
public static class ReminderMail
{
    private static readonly TextSource s_texts = new(typeof(ReminderMail));

    /// <summary>On one line, with the fields filled.</summary>
    public static string Subject(ReminderNews news, SiteAddress site) =>
        TypedText.Line(ReminderFields.Fill(news.Setting.Subject.In(news.Language), Values(news, site))) ?? news.Gathering.Title.In(news.Language);

    /// <summary>The same for a preview as for whoever gets it.</summary>
    public static MailDocument Write(ReminderNews news, SiteAddress site)
    {
        var (language, kind, values) = (news.Language, news.Setting.Kind, Values(news, site));
        var body = new MailDocument().Heading(news.Gathering.Title.In(language)).Paragraph(s_texts[language, "Greeting", news.To.Name]);
        body.Markdown(ReminderFields.Fill(news.Setting.Body.In(language), values), new Uri(site.Root));
        if (kind == ReminderKind.ClosesSoon && news.Gathering.IsFull) body.Note(s_texts[language, "Full"]);
        if (kind != ReminderKind.Slides)
        {
            foreach (var session in news.Gathering.Planned) body.Facts([.. Facts(session, news)]);
        }

        if (kind == ReminderKind.Practical) Venue(body, news, site);
        if (kind == ReminderKind.ClosesSoon && values.Deadline.Length > 0) body.Facts((s_texts[language, "Closes"], values.Deadline));
        if (values.Link.Length > 0) body.Button(s_texts[language, kind + "Button"], new Uri(values.Link));
        if (news.Contact is { } contact) body.Paragraph(s_texts[language, "Ask", contact.Name, contact.Email]);
        return body.Footer(s_texts[language, kind == ReminderKind.ClosesSoon ? "FooterParticipant" : "FooterRegistered", news.NetworkName.In(language)]);
    }

    private static void Venue(MailDocument body, ReminderNews news, SiteAddress site)
    {
        var practical = news.Gathering.Practical;
        if (practical.Address is { } address) body.Facts((s_texts[news.Language, "Address"], address));
        body.Markdown(practical.Directions.In(news.Language), new Uri(site.Root));
        if (practical.Map is { } map) body.Link(s_texts[news.Language, "Map"], new Uri(map));
    }

    private static ReminderValues Values(ReminderNews news, SiteAddress site)
    {
        var (language, gathering) = (news.Language, news.Gathering);
        var first = gathering.Planned.FirstOrDefault();
        return new ReminderValues(
            gathering.Title.In(language),
            news.NetworkName.In(language),
            first is null ? "" : language.Moment(first.StartsAt),
            gathering.ClosesAt is { } closes ? language.Moment(closes) : "",
            site.Of(news.Setting.Kind switch
            {
                ReminderKind.ClosesSoon => $"/samlingar/{gathering.Slug}/pamelding",
                ReminderKind.Slides when news.Token is not null => $"/mi-pamelding/{news.Token}/program",
                ReminderKind.Practical when news.Token is not null => $"/mi-pamelding/{news.Token}",
                _ => $"/samlingar/{gathering.Slug}",
            }));
    }

    private static IEnumerable<(string, string)> Facts(Session session, ReminderNews news)
    {
        var language = news.Language;
        if (session.Title is { } title) yield return (s_texts[language, "Session"], title);
        yield return (s_texts[language, "When"], language.Span(session.StartsAt, session.EndsAt));
        if (session.Place is { } place) yield return (s_texts[language, "Where"], place);
        else if (news.Gathering.Mode == MeetingMode.Digital) yield return (s_texts[language, "Where"], s_texts[language, "Online"]);
    }
}
