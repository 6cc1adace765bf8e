using Network.Core.Texts;

namespace Network.Core.Mail;

/// <summary>Writes an announcement: the organiser's own text, and around it, in the reader's language, what it is about and why it came.</summary>
public static class AnnouncementMail
{
    private static readonly TextSource s_texts = new(typeof(AnnouncementMail));

    /// <summary>The body; the same for a preview as for whoever gets it.</summary>
    public static MailDocument Write(AnnouncementNews news, SiteAddress site)
    {
        var language = news.Language;
        var title = news.Title.In(language);
        var body = new MailDocument().Heading(news.Subject).Markdown(news.Body, new Uri(site.Root));
        if (news.Token is { } token) body.Link(s_texts[language, "Mine", title], new Uri(site.Of($"/mi-pamelding/{token}")));
        if (news.Contact is { } contact) body.Paragraph(s_texts[language, "Ask", contact.Name, contact.Email]);
        return body.Footer(s_texts[language, news.Token is null ? "FooterCancelled" : "Footer", title, news.NetworkName.In(language)]);
    }
}
