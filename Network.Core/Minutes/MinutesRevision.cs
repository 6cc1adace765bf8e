namespace Network.Core.Minutes;

/// <summary>A save of minutes.</summary>
public sealed record MinutesRevision
{
    /// <summary>From 1.</summary>
    public int Number { get; init; }

    /// <summary>Who saved.</summary>
    public long PersonId { get; init; }

    /// <summary>Their name now; empty where they are deleted.</summary>
    public string Name { get; init; } = "";

    /// <summary>When (UTC).</summary>
    public DateTimeOffset SavedAt { get; init; }

    /// <summary>The revision that it brought back; null where it was written.</summary>
    public int? RestoredFrom { get; init; }

    /// <summary>The edition that was published from it; null where none was.</summary>
    public int? Edition { get; init; }

    /// <summary>What it says.</summary>
    public MinutesText Text { get; init; } = MinutesText.Empty;
}

/// <summary>What came of saving minutes.</summary>
public abstract record MinutesSaveOutcome
{
    private MinutesSaveOutcome()
    {
    }

    /// <summary>It is the newest revision now.</summary>
    public sealed record Saved(int Number) : MinutesSaveOutcome;

    /// <summary>It says what the newest revision says.</summary>
    public sealed record Unchanged : MinutesSaveOutcome;

    /// <summary>The network has no such minutes.</summary>
    public sealed record NotFound : MinutesSaveOutcome;

    /// <summary>Somebody else has saved since; nothing was written.</summary>
    /// <param name="Theirs">The newest revision.</param>
    /// <param name="Base">What the writer started from.</param>
    public sealed record Outdated(MinutesRevision Theirs, MinutesText Base) : MinutesSaveOutcome;
}
