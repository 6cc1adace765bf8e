using Network.Core.Mail;

namespace Network.Web.Mail;

/// <summary>A mail read back from the file that the folder transport wrote.</summary>
public sealed record EmlMail
{
    /// <summary>Without angle brackets.</summary>
    public required string MessageId { get; init; }

    public required string Subject { get; init; }

    public required MailPerson From { get; init; }

    /// <summary>Null where answers go to <see cref="From"/>.</summary>
    public required MailPerson? ReplyTo { get; init; }

    public required MailPerson To { get; init; }

    /// <summary>When it was sent, with the offset it was written with.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>Lines ended with LF.</summary>
    public required string Text { get; init; }

    /// <summary>A whole document, as it was sent: not to be shown as a part of a page.</summary>
    public required string Html { get; init; }

    /// <summary>What a calendar acts on; the same is among the files. Null where the mail is about no date.</summary>
    public required MailCalendar? Calendar { get; init; }

    public required IReadOnlyList<MailFile> Files { get; init; }
}
