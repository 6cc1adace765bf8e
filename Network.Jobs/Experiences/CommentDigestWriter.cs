using Network.Core.Experiences;
using Network.Core.Mail;
using Network.Data.Experiences;
using Network.Jobs.Mail;

namespace Network.Jobs.Experiences;

/// <summary>Writes the mail about the comments of a day.</summary>
public sealed class CommentDigestWriter(ExperienceNewsStore store, SiteAddress site) : IMailWriter
{
    public MailKind Kind => MailKind.CommentDigest;

    public async Task<WrittenMail?> Write(LeasedMail due, CancellationToken stop)
    {
        if (await store.Digest(due, stop) is not { } news) return null;
        return new WrittenMail
        {
            To = news.To,
            Language = news.Language,
            Subject = ExperienceMails.DigestSubject(news),
            Body = ExperienceMails.Digest(news, site),
            Unsubscribe = ExperienceMails.Refusal(news, site),
        };
    }
}
