namespace Network.Core.Minutes;

/// <summary>Minutes as they were published once.</summary>
public sealed record MinutesEdition
{
    /// <summary>The row.</summary>
    public long Id { get; init; }

    /// <summary>From 1.</summary>
    public int Number { get; init; }

    /// <summary>When (UTC).</summary>
    public DateTimeOffset PublishedAt { get; init; }

    /// <summary>What differs from the one before; null for the first.</summary>
    public string? Corrected { get; init; }

    /// <summary>Published without saying who was present.</summary>
    public bool WithoutList { get; init; }

    /// <summary>How many were present who are deleted since.</summary>
    public int DeletedPresent { get; init; }
}

/// <summary>Minutes to read: an edition, or a draft.</summary>
public sealed record MinutesReading
{
    /// <summary>The gathering.</summary>
    public required MinutesHead Head { get; init; }

    /// <summary>What it says, with the earlier points.</summary>
    public required MinutesText Text { get; init; }

    /// <summary>Names of owners.</summary>
    public required MinutesOwners Owners { get; init; }

    /// <summary>Who was present; null where they are published without a list.</summary>
    public MinutesPresence? Presence { get; init; }

    /// <summary>The edition; null for a draft.</summary>
    public MinutesEdition? Edition { get; init; }

    /// <summary>All editions, the newest first.</summary>
    public IReadOnlyList<MinutesEdition> Editions { get; init; } = [];

    /// <summary>Who sends them: the organisers of the network.</summary>
    public IReadOnlyList<string> Senders { get; init; } = [];
}
