using Network.Core.Mail;
using Network.Core.Reminders;
using Network.Data.Reminders;
using Network.Jobs.Mail;

namespace Network.Jobs.Reminders;

/// <summary>Writes one kind of reminder.</summary>
public sealed class ReminderMailWriter(ReminderKind kind, ReminderNewsStore store, SiteAddress site) : IMailWriter
{
    public MailKind Kind => ReminderSetting.MailOf(kind);

    public async Task<WrittenMail?> Write(LeasedMail due, CancellationToken stop)
    {
        if (await store.Find(due, kind, stop) is not { } news) return null;
        return new WrittenMail
        {
            To = news.To,
            Language = news.Language,
            Subject = ReminderMail.Subject(news, site),
            Body = ReminderMail.Write(news, site),
            ReplyTo = news.Contact,
        };
    }
}
