using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>Writes a network's letter to one kommune, and the reminder of it, in the kommune's language.</summary>
public static class InvitationMail
{
    private static readonly TextSource s_texts = new(typeof(InvitationMail));

    /// <summary>On one line, with the fields filled.</summary>
    public static string Subject(InvitationNews news, SiteAddress site)
    {
        var subject = TypedText.Line(LetterFields.Fill(news.Subject.In(news.Language), Values(news, site))) ?? news.NetworkName.In(news.Language);
        return news.Kind == SendingKind.Reminder ? s_texts[news.Language, "ReminderSubject", subject] : subject;
    }

    /// <summary>The same for a preview as for whoever gets it.</summary>
    public static MailDocument Write(InvitationNews news, SiteAddress site)
    {
        var (language, values) = (news.Language, Values(news, site));
        var body = new MailDocument().Heading(news.NetworkName.In(language));
        if (news.Kind == SendingKind.Reminder) body.Note(s_texts[language, news.AnswerBy is null ? "Reminder" : "ReminderBy", news.Kommune, values.AnswerBy]);
        body.Markdown(LetterFields.Fill(news.Body.In(language), values), new Uri(site.Root)).Button(s_texts[language, news.Kind == SendingKind.Note ? "Page" : "Answer"], new Uri(values.Link));
        if (news.Contact is { } contact) body.Paragraph(s_texts[language, "Ask", contact.Name, contact.Email]);
        return body.Footer(s_texts[language, "Footer", news.Kommune]);
    }

    private static LetterValues Values(InvitationNews news, SiteAddress site) => new(
        news.Kommune,
        news.NetworkName.In(news.Language),
        news.AnswerBy?.ToString(news.Language == Language.English ? "d MMMM yyyy" : "d. MMMM yyyy", news.Language.Culture()) ?? "",
        site.Of($"/invitasjon/{news.Token}"));
}
