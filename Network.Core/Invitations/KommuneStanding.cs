namespace Network.Core.Invitations;

/// <summary>How far a kommune has come with its invitation, in one line. Moments are UTC.</summary>
public sealed record KommuneStanding
{
    /// <summary>The invitation's row.</summary>
    public long InvitationId { get; init; }

    /// <summary>The kommune.</summary>
    public long KommuneId { get; init; }

    /// <summary>The key of its page; whoever has it may answer for the kommune.</summary>
    public string Token { get; init; } = "";

    /// <summary>How many addresses are known.</summary>
    public int Addresses { get; init; }

    /// <summary>When the first letter was handed over; null where none was.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>How many mails to it were refused for good.</summary>
    public int Failed { get; init; }

    /// <summary>Null: nothing yet.</summary>
    public KommuneReply? Reply { get; init; }

    /// <summary>When it first answered; null where it has not.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Whom to ask; null where not said.</summary>
    public string? ContactName { get; init; }

    /// <summary>Their address; null where not said.</summary>
    public string? ContactEmail { get; init; }

    /// <summary>In E.164; null where not said.</summary>
    public string? ContactPhone { get; init; }

    /// <summary>Why not; null where nothing was said.</summary>
    public string? Reason { get; init; }

    /// <summary>How many people it has named.</summary>
    public int People { get; init; }

    /// <summary>Places that people of the kommune have in the network's gatherings that are not over.</summary>
    public int Registered { get; init; }

    /// <summary>How many of the organisers' questions it has answered, of those that are asked now.</summary>
    public int Inputs { get; init; }

    /// <summary>How many tools it uses or wants help with.</summary>
    public int Tools { get; init; }

    /// <summary>When it last changed anything; null where it never has.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>The wanted roles that somebody has.</summary>
    public IReadOnlyList<long> RoleIds { get; init; } = [];
}
