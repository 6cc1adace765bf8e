using Network.Core.Operations;

namespace Network.Data.Operations;

/// <summary>A scheduled job and its last run.</summary>
public sealed record JobRunRow
{
    /// <summary>Which job.</summary>
    public string Name { get; init; } = "";

    /// <summary>When it is to run next; lies behind while it runs.</summary>
    public DateTimeOffset DueAt { get; init; }

    /// <summary>When its last run began; null where it never has.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When that run ended; null where it has not, or never will.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How the last run that ended did so.</summary>
    public JobOutcome? Outcome { get; init; }

    /// <summary>Until when a node holds it; null where none does.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>How long it has been due while no living node runs it; zero where it is not.</summary>
    public TimeSpan Overdue(DateTimeOffset now) => DueAt > now || LeaseUntil > now ? TimeSpan.Zero : now - DueAt;
}
