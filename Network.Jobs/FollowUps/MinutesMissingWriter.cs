using Network.Core.FollowUps;
using Network.Core.Mail;
using Network.Data.FollowUps;
using Network.Jobs.Mail;

namespace Network.Jobs.FollowUps;

/// <summary>Writes the nag for minutes that are missing.</summary>
public sealed class MinutesMissingWriter(MissingMinutesStore store, SiteAddress site) : IMailWriter
{
    public MailKind Kind => MailKind.MinutesMissing;

    public async Task<WrittenMail?> Write(LeasedMail due, CancellationToken stop)
    {
        if (await store.Find(due, stop) is not { } news) return null;
        return new WrittenMail { To = news.To, Language = news.Language, Subject = MinutesMissingMail.Subject(news), Body = MinutesMissingMail.Write(news, site) };
    }
}
