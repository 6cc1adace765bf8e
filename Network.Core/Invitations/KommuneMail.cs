using Network.Core.Mail;

namespace Network.Core.Invitations;

/// <summary>One mail of a sending to a kommune. Moments are UTC.</summary>
public sealed record KommuneMail
{
    /// <summary>The letter, or a reminder.</summary>
    public SendingKind Kind { get; init; }

    /// <summary>Where it went, or is to go.</summary>
    public string Email { get; init; } = "";

    /// <summary>Where it is.</summary>
    public MailState State { get; init; }

    /// <summary>When it was queued.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was handed over; null where it was not.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>What the receiving server answered, in its words; null where nothing went wrong.</summary>
    public string? Error { get; init; }
}
