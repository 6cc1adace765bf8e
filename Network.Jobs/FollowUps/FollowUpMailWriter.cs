using Network.Core.FollowUps;
using Network.Core.Mail;
using Network.Data.FollowUps;
using Network.Jobs.Mail;

namespace Network.Jobs.FollowUps;

/// <summary>Writes the reminder of what somebody is to follow up.</summary>
public sealed class FollowUpMailWriter(FollowUpNewsStore store, SiteAddress site) : IMailWriter
{
    public MailKind Kind => MailKind.FollowUpDue;

    public async Task<WrittenMail?> Write(LeasedMail due, CancellationToken stop)
    {
        if (await store.Find(due, stop) is not { } news) return null;
        return new WrittenMail { To = news.To, Language = news.Language, Subject = FollowUpMail.Subject(news), Body = FollowUpMail.Write(news, site) };
    }
}
