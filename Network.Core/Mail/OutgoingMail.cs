using Network.Core.Texts;

namespace Network.Core.Mail;

/// <summary>A finished mail to one recipient. What people wrote into it may hold anything: the transports make it harmless.</summary>
public sealed record OutgoingMail
{
    /// <summary>The same at every try, so that a receiver drops a copy. Without angle brackets.</summary>
    public required string MessageId { get; init; }

    /// <summary>An address of the organisation's own domain, also the one that bounces go to.</summary>
    public required MailPerson From { get; init; }

    /// <summary>Who answers go to; null for <see cref="From"/>.</summary>
    public MailPerson? ReplyTo { get; init; }

    /// <summary>The one recipient.</summary>
    public required MailPerson To { get; init; }

    /// <summary>The language of texts and subject.</summary>
    public required Language Language { get; init; }

    /// <summary>One line; cut at 250 characters.</summary>
    public required string Subject { get; init; }

    /// <summary>The plain text alternative.</summary>
    public required string Text { get; init; }

    /// <summary>The whole HTML document.</summary>
    public required string Html { get; init; }

    /// <summary>Goes both as an alternative, which calendars act on, and as a file to open. Null where the mail is about no date.</summary>
    public MailCalendar? Calendar { get; init; }

    /// <summary>Files that go with it.</summary>
    public IReadOnlyList<MailFile> Files { get; init; } = [];

    /// <summary>
    /// Where a POST unsubscribes at once (RFC 8058), https only. Null for mail about one's own registration, which nobody unsubscribes from.
    /// </summary>
    public Uri? Unsubscribe { get; init; }
}
