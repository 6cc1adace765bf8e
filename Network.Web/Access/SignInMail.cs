using Network.Core.Access;
using Network.Core.Mail;
using Network.Core.Texts;
using Network.Core.Time;
using Network.Data.Access;
using Network.Jobs.Mail;

namespace Network.Web.Access;

/// <summary>Writes the mail with the link and the code to sign in with.</summary>
public sealed class SignInMail(SignInStore store, SignInSeal seal, SiteAddress site) : IMailWriter
{
    private static readonly TextSource s_texts = new(typeof(SignInMail));

    public MailKind Kind => MailKind.SignIn;

    public async Task<WrittenMail?> Write(LeasedMail due, CancellationToken stop)
    {
        if (await store.ForMail(due.AboutId!.Value, stop) is not { } row || seal.Open(row.SealedSecret) is not { } open) return null;
        var secret = SignInSecret.Read(open);
        var language = row.Language;
        return new WrittenMail
        {
            To = new MailPerson(row.Name, row.Email),
            Language = language,
            Subject = s_texts[language, "Subject"],
            Body = new MailDocument()
                .Heading(s_texts[language, "Subject"])
                .Paragraph(s_texts[language, "Text", language.Time(row.ExpiresAt)])
                .Button(s_texts[language, "Button"], new Uri(site.Of(SignInAddress.To($"/logg-inn/{secret.Token}", secret.ReturnUrl))))
                .Paragraph(s_texts[language, "Code"])
                .Code(secret.Code)
                .Footer(s_texts[language, "Footer"]),
        };
    }
}
