using Network.Core.Mail;
using Network.Core.Texts;
using Network.Core.Time;
using Network.Data.People;
using Network.Jobs.Mail;

namespace Network.Jobs.People;

/// <summary>Asks whoever reads a new address to confirm that it is theirs.</summary>
public sealed class AddressChangeMail(NewAddressStore store, SiteAddress site) : IMailWriter
{
    private static readonly TextSource s_texts = new(typeof(AddressChangeMail));

    public MailKind Kind => MailKind.AddressChange;

    public async Task<WrittenMail?> Write(LeasedMail due, CancellationToken stop)
    {
        if (await store.ForMail(due.AboutId!.Value, stop) is not { } wanted) return null;
        var language = wanted.Language;
        return new WrittenMail
        {
            To = new MailPerson(wanted.Name, wanted.Email),
            Language = language,
            Subject = s_texts[language, "Subject"],
            Body = new MailDocument()
                .Heading(s_texts[language, "Subject"])
                .Paragraph(s_texts[language, "Text", wanted.Email, language.Moment(wanted.ExpiresAt)])
                .Button(s_texts[language, "Button"], new Uri(site.Of($"/adresse/{wanted.Token}")))
                .Footer(s_texts[language, "Footer"]),
        };
    }
}
