using Network.Core.Mail;
using Network.Core.Texts;
using Network.Data.Invitations;
using Network.Jobs.Mail;

namespace Network.Jobs.Invitations;

/// <summary>Tells somebody that their kommune has named them for a network, by whom and for what, and how to correct or leave.</summary>
public sealed class NamedMail(ParticipationStore store, SiteAddress site) : IMailWriter
{
    private static readonly TextSource s_texts = new(typeof(NamedMail));

    public MailKind Kind => MailKind.Named;

    public async Task<WrittenMail?> Write(LeasedMail due, CancellationToken stop)
    {
        if (await store.News(due, stop) is not { } news) return null;
        var part = news.Participation;
        var language = part.Language;
        var network = part.NetworkName.In(language);
        var body = new MailDocument().Heading(network).Paragraph(s_texts[language, "Greeting", part.Name]).Paragraph(s_texts[language, "Text", part.Kommune, network]);
        if (part.RolesIn(language) is { Length: > 0 } roles) body.Facts((s_texts[language, "Roles"], roles));
        if (part.ContactName is { } contact) body.Facts((s_texts[language, "By"], part.ContactEmail is { } email ? $"{contact}, {email}" : contact));
        body.Paragraph(s_texts[language, "What"])
            .Link(s_texts[language, "About"], new Uri(site.Of($"/nettverk/{part.Slug}")))
            .Paragraph(s_texts[language, "Wrong"])
            .Link(s_texts[language, "MyPage"], new Uri(site.Of("/mi-side")))
            .Footer(s_texts[language, "Footer", part.Kommune, network]);
        return new WrittenMail
        {
            To = new MailPerson(part.Name, part.Email),
            Language = language,
            Subject = s_texts[language, "Subject", part.Kommune, network],
            Body = body,
            ReplyTo = news.Contact,
        };
    }
}
