using Network.Core.Attendance;
using Network.Core.Mail;
using Network.Data.Attendance;
using Network.Jobs.Mail;

namespace Network.Jobs.Attendance;

/// <summary>Writes the mail that somebody's certificate comes with.</summary>
public sealed class CertificateMailWriter(CertificateStore store, ICertificateFile files, SiteAddress site) : IMailWriter
{
    // A printer that hangs must not hold a mail for ever: after some tries it goes with the link alone.
    private const int TriesWithFile = 3;

    public MailKind Kind => MailKind.Certificate;

    public async Task<WrittenMail?> Write(LeasedMail due, CancellationToken stop)
    {
        if (await store.Find(due, stop) is not { } news) return null;
        var file = due.Attempts <= TriesWithFile ? await files.Of(news.Certificate, stop) : null;
        return new WrittenMail
        {
            To = news.To,
            Language = news.Certificate.Language,
            Subject = CertificateMail.Subject(news),
            Body = CertificateMail.Write(news, file is not null, site),
            ReplyTo = news.Contact,
            Files = file is null ? [] : [file],
        };
    }
}
