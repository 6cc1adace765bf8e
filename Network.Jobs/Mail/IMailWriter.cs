using Network.Core.Mail;

namespace Network.Jobs.Mail;

/// <summary>Writes the mails of one kind from what is true now.</summary>
public interface IMailWriter
{
    /// <summary>The kind.</summary>
    MailKind Kind { get; }

    /// <summary>The mail; null where it is no longer to be sent.</summary>
    Task<WrittenMail?> Write(LeasedMail due, CancellationToken stop);
}
