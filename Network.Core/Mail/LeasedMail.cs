namespace Network.Core.Mail;

/// <summary>An intent that a sender has leased.</summary>
public sealed record LeasedMail
{
    /// <summary>Its row.</summary>
    public long Id { get; init; }

    /// <summary>Its unique key.</summary>
    public string MailKey { get; init; } = "";

    /// <summary>Which class writes it.</summary>
    public MailKind Kind { get; init; }

    /// <summary>The person it goes to; null for the person of a registration.</summary>
    public long? PersonId { get; init; }

    /// <summary>The registration it goes to; null where it is to a person.</summary>
    public long? RegistrationId { get; init; }

    /// <summary>The registration's round it belongs to; null where that does not matter.</summary>
    public int? Round { get; init; }

    /// <summary>The session it is about; null where not about one.</summary>
    public long? SessionId { get; init; }

    /// <summary>What else it is about.</summary>
    public long? AboutId { get; init; }

    /// <summary>How often it has been taken, this time among them.</summary>
    public int Attempts { get; init; }

    /// <summary>The same at every try, without angle brackets.</summary>
    public string MessageId { get; init; } = "";

    /// <summary>Who holds it, for the marks afterwards.</summary>
    public string LeaseOwner { get; init; } = "";

    /// <summary>Until when it is held (UTC).</summary>
    public DateTimeOffset NextAt { get; init; }

    /// <summary>When it was queued (UTC).</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
