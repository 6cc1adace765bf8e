using Network.Core.Mail;

namespace Network.Jobs.Mail;

/// <summary>A writer that loads what many mails need at once.</summary>
public interface IManyMailWriter : IMailWriter
{
    /// <summary>A mail for each, in the same order; null where it is no longer to be sent. All or, where it throws, none.</summary>
    Task<IReadOnlyList<WrittenMail?>> WriteMany(IReadOnlyList<LeasedMail> due, CancellationToken stop);
}
