using Network.Core.Mail;
using Network.Core.Texts;
using Network.Core.Time;

namespace Network.Core.FollowUps;

/// <summary>Asks an organiser for the minutes of a gathering.</summary>
public static class MinutesMissingMail
{
    private static readonly TextSource s_texts = new(typeof(MinutesMissingMail));

    /// <summary>On one line.</summary>
    public static string Subject(MinutesMissingNews news) => s_texts[news.Language, news.Days == NagRules.Days[0] ? "SubjectFirst" : "SubjectLast", news.Title.In(news.Language)];

    /// <summary>Where to write them, and where to say that there will be none.</summary>
    public static MailDocument Write(MinutesMissingNews news, SiteAddress site)
    {
        var language = news.Language;
        return new MailDocument()
            .Heading(news.Title.In(language))
            .Paragraph(s_texts[language, "Text", language.Span(news.StartsAt, news.EndsAt)])
            .Paragraph(s_texts[language, news.IsBegun ? "Begun" : "NotBegun"])
            .Button(s_texts[language, news.IsBegun ? "Continue" : "Open"], new Uri(site.Of($"/arrangor/samlingar/{news.Slug}/referat")))
            .Link(s_texts[language, "Waive"], new Uri(site.Of($"/arrangor/samlingar/{news.Slug}#referat")))
            .Footer(s_texts[language, news.Days == NagRules.Days[0] ? "FooterFirst" : "FooterLast"]);
    }
}
