namespace Network.Core.Minutes;

/// <summary>Minutes as their organisers see them.</summary>
/// <param name="Reading">As they stand; empty where nobody has begun.</param>
/// <param name="Revision">The newest save; null where nobody has begun.</param>
/// <param name="Comments">What those present say, the oldest first.</param>
public sealed record MinutesDesk(MinutesReading Reading, MinutesRevision? Revision, IReadOnlyList<MinutesComment> Comments)
{
    /// <summary>The gathering, and where the minutes stand.</summary>
    public MinutesHead Head => Reading.Head;
}

/// <summary>What a writer needs.</summary>
public sealed record MinutesDraft
{
    /// <summary>The gathering, and where the minutes stand.</summary>
    public required MinutesHead Head { get; init; }

    /// <summary>The newest save.</summary>
    public required MinutesRevision Revision { get; init; }

    /// <summary>Who may own follow-up points.</summary>
    public required MinutesOwners Owners { get; init; }

    /// <summary>Points of earlier gatherings, as they are.</summary>
    public IReadOnlyList<EarlierPoint> Earlier { get; init; } = [];

    /// <summary>What those present say, the oldest first.</summary>
    public IReadOnlyList<MinutesComment> Comments { get; init; } = [];

    /// <summary>What this writer has not saved; null for nothing.</summary>
    public MinutesAutosave? Autosave { get; init; }

    /// <summary>The newest revision that this writer saved; 0 for none.</summary>
    public int OwnRevision { get; init; }
}

/// <summary>What somebody has written and not saved.</summary>
/// <param name="SavedAt">When (UTC).</param>
/// <param name="Form">As it stood, with the revision it was written over.</param>
public sealed record MinutesAutosave(DateTimeOffset SavedAt, MinutesForm Form);
