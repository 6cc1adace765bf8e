using Network.Core.Mail;
using Network.Core.Texts;
using Network.Data.People;
using Network.Jobs.Mail;

namespace Network.Jobs.People;

/// <summary>Tells somebody that they are deleted.</summary>
public sealed class FarewellMail(FarewellStore store) : IMailWriter
{
    private static readonly TextSource s_texts = new(typeof(FarewellMail));

    public MailKind Kind => MailKind.Farewell;

    public async Task<WrittenMail?> Write(LeasedMail due, CancellationToken stop)
    {
        if (await store.Find(due.AboutId!.Value, stop) is not { } farewell) return null;
        var language = farewell.Language;
        return new WrittenMail
        {
            To = new MailPerson("", farewell.Email),
            Language = language,
            Subject = s_texts[language, "Subject"],
            Body = new MailDocument()
                .Heading(s_texts[language, "Subject"])
                .Paragraph(s_texts[language, "Text"])
                .Paragraph(s_texts[language, "More"])
                .Footer(s_texts[language, "Footer"]),
        };
    }
}
