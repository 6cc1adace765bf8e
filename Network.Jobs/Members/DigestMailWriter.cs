using Network.Core.Mail;
using Network.Core.Members;
using Network.Data.Members;
using Network.Jobs.Mail;

namespace Network.Jobs.Members;

/// <summary>Writes a network's digest of a month.</summary>
public sealed class DigestMailWriter(DigestNewsStore store, SiteAddress site) : IMailWriter
{
    public MailKind Kind => MailKind.NetworkDigest;

    public async Task<WrittenMail?> Write(LeasedMail due, CancellationToken stop)
    {
        if (await store.Find(due, stop) is not { } news) return null;
        return new WrittenMail
        {
            To = news.To,
            Language = news.Language,
            Subject = DigestMail.Subject(news),
            Body = DigestMail.Write(news, site),
            ReplyTo = news.Contact,
            Unsubscribe = DigestMail.End(news, site),
        };
    }
}
