using Network.Core.Mail;
using Network.Core.Texts;
using Network.Core.Time;

namespace Network.Core.Evaluations;

/// <summary>Writes the mail that asks somebody what they thought of a gathering, in their language.</summary>
public static class EvaluationMail
{
    private static readonly TextSource s_texts = new(typeof(EvaluationMail));

    /// <summary>One line.</summary>
    public static string Subject(EvaluationNews news) => s_texts[news.Language, news.IsReminder ? "ReminderSubject" : "Subject", news.Title.In(news.Language)];

    /// <summary>The body.</summary>
    public static MailDocument Write(EvaluationNews news, SiteAddress site)
    {
        var language = news.Language;
        var title = news.Title.In(language);
        var body = new MailDocument().Heading(Subject(news)).Paragraph(s_texts[language, "Greeting", news.To.Name])
            .Paragraph(s_texts[language, news.IsReminder ? "AskAgain" : "Ask", title])
            .Note(s_texts[language, news.IsAnonymous ? "Anonymous" : "Named"])
            .Facts((s_texts[language, "Until"], language.Day(news.ClosesAt.AddSeconds(-1))))
            .Button(s_texts[language, "Open"], new Uri(site.Of($"/evaluering/{news.Token}")));
        if (news.Contact is { } contact) body.Paragraph(s_texts[language, "Contact", contact.Name, contact.Email]);
        return body.Footer(s_texts[language, "Footer", title, news.NetworkName.In(language)]);
    }
}
