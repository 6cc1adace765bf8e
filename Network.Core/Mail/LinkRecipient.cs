namespace Network.Core.Mail;

/// <summary>Somebody confirmed, and how it went with the meeting link of one session. All moments are UTC.</summary>
public sealed record LinkRecipient
{
    /// <summary>The registration.</summary>
    public long RegistrationId { get; init; }

    /// <summary>Who.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where mail goes now; an older mail may have gone elsewhere.</summary>
    public string Email { get; init; } = "";

    /// <summary>Null where of another organisation.</summary>
    public long? KommuneId { get; init; }

    /// <summary>Null where of a kommune.</summary>
    public string? Organisation { get; init; }

    /// <summary>In one word.</summary>
    public LinkStatus Status { get; init; }

    /// <summary>When the present link was handed over; null where it was not.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>When the newest mail is tried next; means something only while it is retried.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>What the receiving server answered, in its words; null where nothing went wrong.</summary>
    public string? Error { get; init; }

    /// <summary>How many mails about the session alone there are so far; see <see cref="MailIntent.SessionAgain"/>.</summary>
    public int Mails { get; init; }
}
