using Network.Core.Mail;
using Network.Core.Texts;
using Network.Core.Time;
using Network.Data.Mail;

namespace Network.Jobs.Mail;

/// <summary>Warns an organiser that a session has no meeting link.</summary>
public sealed class MissingLinkMail(MissingLinkStore store, SiteAddress site) : IMailWriter
{
    private static readonly TextSource s_texts = new(typeof(MissingLinkMail));

    public MailKind Kind => MailKind.MissingLink;

    public async Task<WrittenMail?> Write(LeasedMail due, CancellationToken stop)
    {
        if (await store.Find(due, stop) is not { } warning) return null;
        var language = warning.Language;
        var title = new LocalText(warning.TitleNn, warning.TitleNb, warning.TitleEn).In(language);
        return new WrittenMail
        {
            To = new MailPerson(warning.Name, warning.Email),
            Language = language,
            Subject = s_texts[language, "Subject", title],
            Body = new MailDocument()
                .Heading(title)
                .Paragraph(s_texts[language, "Text", language.Span(warning.StartsAt, warning.EndsAt), language.Moment(warning.LinkDueAt)])
                .Button(s_texts[language, "Open"], new Uri(site.Of($"/arrangor/samlingar/{warning.Slug}/endre")))
                .Footer(s_texts[language, "Footer"]),
        };
    }
}
