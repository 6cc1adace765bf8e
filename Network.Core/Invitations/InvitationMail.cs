using System.Globalization;
using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>Writes a network's letter to one kommune, and the reminder of it, in the kommune's language.</summary>
public static class InvitationMail
{
    private static readonly TextSource s_texts = new(typeof(InvitationMail));

    /// <summary>On one line, with the fields filled.</summary>
    public static string Subject(InvitationNews news, SiteAddress site) =>
        (news.PreviewSlug is null ? "" : s_texts[news.Language, "TestSubject"] + " ") +
        (TypedText.Line(LetterFields.Fill(news.Subject.In(news.Language), Values(news, site))) ?? news.NetworkName.In(news.Language));

    /// <summary>What was written, in Markdown, with the fields filled.</summary>
    public static string Text(InvitationNews news, SiteAddress site) => LetterFields.Fill(news.Body.In(news.Language), Values(news, site));

    /// <summary>The same for a preview as for whoever gets it.</summary>
    public static MailDocument Write(InvitationNews news, SiteAddress site)
    {
        var (language, values) = (news.Language, Values(news, site));
        var body = new MailDocument().Heading(news.NetworkName.In(language));
        if (news.PreviewSlug is not null) body.Note(s_texts[language, "Test", news.Kommune]);
        body.Markdown(Text(news, site), new Uri(site.Root));
        // A reminder's own words hold the link already.
        if (news.Kind is SendingKind.Letter or SendingKind.Note) body.Button(s_texts[language, news.Kind == SendingKind.Note ? "Page" : "Answer"], new Uri(values.Link));
        if (news.Contact is { } contact) body.Paragraph(s_texts[language, "Ask", contact.Name, contact.Email]);
        return body.Footer(s_texts[language, "Footer", news.Kommune]);
    }

    private static LetterValues Values(InvitationNews news, SiteAddress site) => new(
        news.Kommune,
        news.NetworkName.In(news.Language),
        news.AnswerBy?.ToString(news.Language == Language.English ? "d MMMM yyyy" : "d. MMMM yyyy", news.Language.Culture()) ?? "",
        news.PreviewSlug is { } slug
            ? site.Of(string.Create(CultureInfo.InvariantCulture, $"/arrangor/nettverk/{slug}/brev/vising?kommune={news.KommuneId}&slag={news.Kind}"))
            : site.Of($"/invitasjon/{news.Token}"),
        news.Missing);
}
