using Network.Core.Texts;

namespace Network.Core.Mail;

/// <summary>Writes an announcement: the organiser's own text, and around it, in the reader's language, what it is about and why it came.</summary>
public static class AnnouncementMail
{
    private static readonly TextSource s_texts = new(typeof(AnnouncementMail));

    /// <summary>One line.</summary>
    public static string Subject(AnnouncementNews news) =>
        (news.IsTest ? s_texts[news.Language, "TestSubject"] + " " : "") + news.Subject.In(news.Language);

    /// <summary>The body; the same for a preview as for whoever gets it.</summary>
    public static MailDocument Write(AnnouncementNews news, SiteAddress site)
    {
        var language = news.Language;
        var body = new MailDocument().Heading(news.Subject.In(language));
        if (news.IsTest) body.Note(s_texts[language, "Test"]);
        if (news.Title is null) body.Paragraph(news.To.Name.Length > 0 ? s_texts[language, "HelloName", news.To.Name] : s_texts[language, "Hello"]);
        body.Markdown(news.Body.In(language), new Uri(site.Root));
        if (news.Token is { } token && news.Title is { } mine) body.Link(s_texts[language, "Mine", mine.In(language)], new Uri(site.Of($"/mi-pamelding/{token}")));
        if (news.Contact is { } contact) body.Paragraph(s_texts[language, "Ask", contact.Name, contact.Email]);
        return Footer(news, body, site);
    }

    /// <summary>Where the reader says no to more of this kind; null where nobody can.</summary>
    public static Uri? Refusal(AnnouncementNews news, SiteAddress site) => news.Refusal is { } token ? new Uri(site.Of($"/avmelding/{token}")) : null;

    private static MailDocument Footer(AnnouncementNews news, MailDocument body, SiteAddress site)
    {
        var (language, network) = (news.Language, news.NetworkName.In(news.Language));
        if (news.Title is { } title) return body.Footer(s_texts[language, news.Token is null ? "FooterCancelled" : "Footer", title.In(language), network]);
        body.Footer(s_texts[language, "FooterNetwork", network]);
        return Refusal(news, site) is { } refusal ? body.FooterLink(s_texts[language, "Refuse", network], refusal) : body;
    }
}
