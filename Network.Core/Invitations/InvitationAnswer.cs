namespace Network.Core.Invitations;

/// <summary>What a kommune answers, read and found right.</summary>
public sealed record InvitationAnswer
{
    /// <summary>The answer.</summary>
    public required KommuneReply Reply { get; init; }

    /// <summary>Why not; null where nothing was said.</summary>
    public string? Reason { get; init; }

    /// <summary>Whom to ask; null where not said.</summary>
    public string? ContactName { get; init; }

    /// <summary>Their address; null where not said.</summary>
    public string? ContactEmail { get; init; }

    /// <summary>In E.164; null where not said.</summary>
    public string? ContactPhone { get; init; }

    /// <summary>All whom the kommune names; nobody twice.</summary>
    public IReadOnlyList<NamedPerson> People { get; init; } = [];
}
