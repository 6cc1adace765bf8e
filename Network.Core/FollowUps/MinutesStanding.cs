namespace Network.Core.FollowUps;

/// <summary>How a gathering stands with its minutes, for those who organise it.</summary>
public sealed record MinutesStanding
{
    /// <summary>True where they are published.</summary>
    public bool IsPublished { get; init; }

    /// <summary>True where somebody has begun to write.</summary>
    public bool IsBegun { get; init; }

    /// <summary>When somebody said that none are needed; null where nobody has.</summary>
    public DateTimeOffset? WaivedAt { get; init; }

    /// <summary>Who said it; empty for somebody who is deleted.</summary>
    public string WaivedBy { get; init; } = "";

    /// <summary>Why; null for no reason given.</summary>
    public string? Reason { get; init; }

    /// <summary>True where they are wanted and not there.</summary>
    public bool IsMissing => !IsPublished && WaivedAt is null;
}

/// <summary>What came of saying that a gathering needs no minutes.</summary>
public enum WaiveOutcome
{
    /// <summary>It is so now.</summary>
    Waived,

    /// <summary>Somebody has said so before.</summary>
    WaivedByOther,

    /// <summary>They are published.</summary>
    Published,

    /// <summary>There is no gathering to have any: it is a draft, or cancelled.</summary>
    NotFound,
}
