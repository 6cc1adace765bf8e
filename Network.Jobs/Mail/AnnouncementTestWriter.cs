using Network.Core.Mail;
using Network.Data.Mail;

namespace Network.Jobs.Mail;

/// <summary>Writes an announcement to the organiser who wants to see how it looks.</summary>
public sealed class AnnouncementTestWriter(AnnouncementNewsStore store, SiteAddress site) : IMailWriter
{
    public MailKind Kind => MailKind.AnnouncementTest;

    public async Task<WrittenMail?> Write(LeasedMail due, CancellationToken stop) => await store.Test(due, stop) is { } news ? AnnouncementMailWriter.Mail(news, site) : null;
}
