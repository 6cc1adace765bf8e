using System.Text;
using Network.Core.Calendar;
using Network.Core.Mail;
using Network.Core.Registrations;

namespace Network.Jobs.Mail;

/// <summary>Writes one kind of mail to those who are registered: loads what is true now, and lets Core say it.</summary>
/// <param name="kind">The kind.</param>
/// <param name="load">An answer for each; null where the mail is no longer to be sent.</param>
/// <param name="write">Says it.</param>
/// <param name="sender">Who invites in the calendar where the network names nobody: an invitation must say who (RFC 5546, 3.2.2).</param>
public sealed class RegistrationMailWriter(
    MailKind kind, Func<IReadOnlyList<LeasedMail>, CancellationToken, Task<IReadOnlyList<RegistrationNews?>>> load, Func<RegistrationNews, RegistrationMail> write, CalendarPerson sender) : IManyMailWriter
{
    public MailKind Kind => kind;

    public async Task<WrittenMail?> Write(LeasedMail due, CancellationToken stop) => (await WriteMany([due], stop))[0];

    public async Task<IReadOnlyList<WrittenMail?>> WriteMany(IReadOnlyList<LeasedMail> due, CancellationToken stop) =>
        [.. (await load(due, stop)).Select(news => news is null ? null : Written(news))];

    private WrittenMail Written(RegistrationNews news)
    {
        var mail = write(news);
        var entries = mail.Entries.Select(e => e with { Organizer = e.Organizer ?? sender });
        var calendars = entries.Select(e => CalendarWriter.Write(mail.Method, news.Registration.Language, [e])).ToList();
        var ended = mail.Ended.Select(e => CalendarWriter.Write(CalendarMethod.Cancel, news.Registration.Language, [e with { Organizer = e.Organizer ?? sender }]));
        return new WrittenMail
        {
            To = new MailPerson(news.Registration.Name, news.Registration.Email),
            Language = news.Registration.Language,
            Subject = mail.Subject,
            Body = mail.Body,
            ReplyTo = news.Contact,
            // A calendar message is about one entry (RFC 5546, 3.2.2). The first is the invitation that a mail program shows; where there are more,
            // each lies beside it as a file of its own.
            Calendar = calendars.Count > 0 ? new MailCalendar(mail.Method, calendars[0]) : null,
            Files = [.. calendars.Skip(1).Select((ics, i) => File($"okt-{i + 2}.ics", ics)), .. ended.Select((ics, i) => File($"avlyst-{i + 1}.ics", ics))],
        };
    }

    private static MailFile File(string name, string ics) => new(name, "application/ics", Encoding.UTF8.GetBytes(ics));
}
