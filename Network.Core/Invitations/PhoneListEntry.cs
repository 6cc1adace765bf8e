namespace Network.Core.Invitations;

/// <summary>A kommune that has had the letter and not answered, with whom to call. Moments are UTC.</summary>
public sealed record PhoneListEntry
{
    /// <summary>The invitation's row.</summary>
    public long InvitationId { get; init; }

    /// <summary>The kommune.</summary>
    public long KommuneId { get; init; }

    /// <summary>When it got its first letter; null where it is still on its way.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Those whose address is known, people first.</summary>
    public IReadOnlyList<AddressEntry> Contacts { get; init; } = [];

    /// <summary>Calls so far, the newest first.</summary>
    public IReadOnlyList<PhoneCall> Calls { get; init; } = [];
}

/// <summary>Somebody has called a kommune.</summary>
public sealed record PhoneCall
{
    /// <summary>Which.</summary>
    public long InvitationId { get; init; }

    /// <summary>Who called.</summary>
    public string Who { get; init; } = "";

    /// <summary>What came of it; null where nothing was noted.</summary>
    public string? Note { get; init; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset CalledAt { get; init; }
}
