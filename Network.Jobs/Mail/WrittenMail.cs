using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Jobs.Mail;

/// <summary>What a writer hands over; the sender adds who it is from and which Message-ID it bears.</summary>
public sealed record WrittenMail
{
    public required MailPerson To { get; init; }

    public required Language Language { get; init; }

    public required string Subject { get; init; }

    public required MailDocument Body { get; init; }

    /// <summary>Whom an answer goes to; null: whoever the mail is from.</summary>
    public MailPerson? ReplyTo { get; init; }

    public MailCalendar? Calendar { get; init; }

    /// <summary>Where a POST says no to more of this kind; null where nobody can.</summary>
    public Uri? Unsubscribe { get; init; }

    public IReadOnlyList<MailFile> Files { get; init; } = [];
}
