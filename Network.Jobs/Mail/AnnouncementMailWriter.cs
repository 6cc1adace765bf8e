using Network.Core.Mail;
using Network.Data.Mail;

namespace Network.Jobs.Mail;

/// <summary>Writes what an organiser sent to a selection.</summary>
public sealed class AnnouncementMailWriter(AnnouncementNewsStore store, SiteAddress site) : IMailWriter
{
    public MailKind Kind => MailKind.Announcement;

    public async Task<WrittenMail?> Write(LeasedMail due, CancellationToken stop) => await store.Find(due, stop) is { } news ? Mail(news, site) : null;

    internal static WrittenMail Mail(AnnouncementNews news, SiteAddress site) => new()
    {
        To = news.To,
        Language = news.Language,
        Subject = AnnouncementMail.Subject(news),
        Body = AnnouncementMail.Write(news, site),
        ReplyTo = news.Contact,
        Files = news.Files,
        Unsubscribe = news.IsTest ? null : AnnouncementMail.Refusal(news, site),
    };
}
