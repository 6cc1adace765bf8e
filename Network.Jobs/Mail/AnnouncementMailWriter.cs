using Network.Core.Mail;
using Network.Data.Mail;

namespace Network.Jobs.Mail;

/// <summary>Writes what an organiser sent to a selection.</summary>
public sealed class AnnouncementMailWriter(AnnouncementNewsStore store, SiteAddress site) : IMailWriter
{
    public MailKind Kind => MailKind.Announcement;

    public async Task<WrittenMail?> Write(LeasedMail due, CancellationToken stop)
    {
        if (await store.Find(due, stop) is not { } news) return null;
        return new WrittenMail
        {
            To = news.To,
            Language = news.Language,
            Subject = news.Subject,
            Body = AnnouncementMail.Write(news, site),
            ReplyTo = news.Contact,
        };
    }
}
