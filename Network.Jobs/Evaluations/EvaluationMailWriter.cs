using Network.Core.Evaluations;
using Network.Core.Mail;
using Network.Data.Evaluations;
using Network.Jobs.Mail;

namespace Network.Jobs.Evaluations;

/// <summary>Writes the mail that asks, and the one that reminds.</summary>
public sealed class EvaluationMailWriter(MailKind kind, EvaluationNewsStore store, SiteAddress site) : IMailWriter
{
    public static readonly IReadOnlyList<MailKind> Kinds = [MailKind.Evaluation, MailKind.EvaluationReminder];

    public MailKind Kind => kind;

    public async Task<WrittenMail?> Write(LeasedMail due, CancellationToken stop)
    {
        if (await store.Find(due, stop) is not { } news) return null;
        return new WrittenMail { To = news.To, Language = news.Language, Subject = EvaluationMail.Subject(news), Body = EvaluationMail.Write(news, site), ReplyTo = news.Contact };
    }
}
