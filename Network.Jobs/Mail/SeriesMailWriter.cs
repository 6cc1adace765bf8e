using System.Text;
using Network.Core.Calendar;
using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Data.Mail;

namespace Network.Jobs.Mail;

/// <summary>Writes the one mail that tells somebody of all the gatherings they were registered for at once.</summary>
public sealed class SeriesMailWriter(SeriesNewsStore store, RegistrationMails mails) : IMailWriter
{
    public MailKind Kind => MailKind.Series;

    public async Task<WrittenMail?> Write(LeasedMail due, CancellationToken stop)
    {
        if (await store.Find(due, stop) is not { } news) return null;
        var mail = mails.Series(news);
        return new WrittenMail
        {
            To = new MailPerson(news.Member.Name, news.Member.Email),
            Language = news.Member.Language,
            Subject = mail.Subject,
            Body = mail.Body,
            ReplyTo = news.Registrations[0].Contact,
            Files = mail.Entries.Count == 0
                ? []
                : [new MailFile("samlingar.ics", "application/ics", Encoding.UTF8.GetBytes(CalendarWriter.Write(CalendarMethod.Publish, news.Member.Language, mail.Entries)))],
        };
    }
}
