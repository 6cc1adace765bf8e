using Network.Core.Mail;
using Network.Core.Minutes;
using Network.Data.Minutes;
using Network.Jobs.Mail;

namespace Network.Jobs.Minutes;

/// <summary>Writes the mails about minutes of one kind.</summary>
public sealed class MinutesMailWriter(MailKind kind, MinutesNewsStore store, SiteAddress site) : IMailWriter
{
    public MailKind Kind => kind;

    public async Task<WrittenMail?> Write(LeasedMail due, CancellationToken stop)
    {
        var news = kind == MailKind.MinutesForComments ? await store.ForComments(due, stop) : await store.Published(due, stop);
        return news is null ? null : new WrittenMail
        {
            To = news.To,
            Language = news.Language,
            Subject = MinutesMail.Subject(news),
            Body = MinutesMail.Write(news, site),
            ReplyTo = news.Contact,
            Unsubscribe = MinutesMail.Refusal(news, site),
        };
    }
}
