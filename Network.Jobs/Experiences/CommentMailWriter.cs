using Network.Core.Experiences;
using Network.Core.Mail;
using Network.Data.Experiences;
using Network.Jobs.Mail;

namespace Network.Jobs.Experiences;

/// <summary>Writes the mail about one comment.</summary>
public sealed class CommentMailWriter(ExperienceNewsStore store, SiteAddress site) : IMailWriter
{
    public MailKind Kind => MailKind.ExperienceComment;

    public async Task<WrittenMail?> Write(LeasedMail due, CancellationToken stop)
    {
        if (await store.Comment(due, stop) is not { } news) return null;
        return new WrittenMail
        {
            To = news.To,
            Language = news.Language,
            Subject = ExperienceMails.CommentSubject(news),
            Body = ExperienceMails.Comment(news, site),
            Unsubscribe = ExperienceMails.Refusal(news, site),
        };
    }
}
