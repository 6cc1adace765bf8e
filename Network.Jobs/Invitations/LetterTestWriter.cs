using Network.Core.Invitations;
using Network.Core.Mail;
using Network.Data.Invitations;
using Network.Jobs.Mail;

namespace Network.Jobs.Invitations;

/// <summary>Writes a network's letter or reminder to an organiser who wants to see how it looks.</summary>
public sealed class LetterTestWriter(InvitationNewsStore store, SiteAddress site) : IMailWriter
{
    public MailKind Kind => MailKind.LetterTest;

    public async Task<WrittenMail?> Write(LeasedMail due, CancellationToken stop)
    {
        if (await store.Test(due, stop) is not { } news) return null;
        return new WrittenMail
        {
            To = news.To,
            Language = news.Language,
            Subject = InvitationMail.Subject(news, site),
            Body = InvitationMail.Write(news, site),
            ReplyTo = news.Contact,
            Files = news.Files,
        };
    }
}
