using Network.Core.Experiences;
using Network.Core.Mail;
using Network.Data.Experiences;
using Network.Jobs.Mail;

namespace Network.Jobs.Experiences;

/// <summary>Writes to an author what an organiser answered.</summary>
public sealed class ExperienceDecidedWriter(ExperienceNewsStore store, SiteAddress site) : IMailWriter
{
    public MailKind Kind => MailKind.ExperienceDecided;

    public async Task<WrittenMail?> Write(LeasedMail due, CancellationToken stop)
    {
        if (await store.Decision(due, stop) is not { } news) return null;
        return new WrittenMail
        {
            To = news.To,
            Language = news.Language,
            Subject = ExperienceMails.DecisionSubject(news),
            Body = ExperienceMails.Decision(news, site),
            ReplyTo = news.Contact,
        };
    }
}
