using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Data.Registrations;

namespace Network.Jobs.Mail;

/// <summary>Writes the invitation of a leader to a gathering, or the reminder of it.</summary>
public sealed class LeaderMailWriter(LeaderPageStore store, SiteAddress site, TimeProvider clock) : IMailWriter
{
    public MailKind Kind => MailKind.Leader;

    public async Task<WrittenMail?> Write(LeasedMail due, CancellationToken stop)
    {
        if (await store.News(due, stop) is not { } page) return null;
        return new WrittenMail
        {
            To = new MailPerson(page.Invitation.Name, page.Invitation.Email),
            Language = page.Language,
            Subject = LeaderMail.Subject(page),
            Body = LeaderMail.Write(page, site, clock.GetUtcNow()),
            ReplyTo = page.Contact,
        };
    }
}
