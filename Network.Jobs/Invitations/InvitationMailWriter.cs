using Network.Core.Invitations;
using Network.Core.Mail;
using Network.Data.Invitations;
using Network.Jobs.Mail;

namespace Network.Jobs.Invitations;

/// <summary>Writes a network's letter or reminder to one kommune.</summary>
public sealed class InvitationMailWriter(InvitationNewsStore store, SiteAddress site) : IMailWriter
{
    public MailKind Kind => MailKind.Invitation;

    public async Task<WrittenMail?> Write(LeasedMail due, CancellationToken stop)
    {
        if (await store.Find(due, stop) is not { } news) return null;
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
