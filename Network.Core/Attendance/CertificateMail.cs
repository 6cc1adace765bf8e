using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Core.Attendance;

/// <summary>Writes the mail that a certificate comes with, in its holder's language.</summary>
public static class CertificateMail
{
    private static readonly TextSource s_texts = new(typeof(CertificateMail));

    /// <summary>One line.</summary>
    public static string Subject(CertificateNews news) => s_texts[news.Certificate.Language, "Subject", news.Certificate.Title.In(news.Certificate.Language)];

    /// <summary>The body.</summary>
    /// <param name="news">What it is about.</param>
    /// <param name="isAttached">The certificate goes with it as a file.</param>
    /// <param name="site">Where the page is.</param>
    public static MailDocument Write(CertificateNews news, bool isAttached, SiteAddress site)
    {
        var language = news.Certificate.Language;
        var title = news.Certificate.Title.In(language);
        var body = new MailDocument().Heading(Subject(news)).Paragraph(s_texts[language, "Thanks", title]);
        body.Paragraph(s_texts[language, isAttached ? "Attached" : "OnPage"]).Button(s_texts[language, "Open"], new Uri(site.Of($"/mi-pamelding/{news.Token}/kursbevis")));
        if (news.Contact is { } contact) body.Paragraph(s_texts[language, "Ask", contact.Name, contact.Email]);
        return body.Footer(s_texts[language, "Footer", title, news.Certificate.NetworkName.In(language)]);
    }
}
