using Network.Core.Time;

namespace Network.Core.Invitations;

/// <summary>A sending that is to go by itself. Moments are UTC.</summary>
public sealed record SendingPlan
{
    /// <summary>The most days before the answers are due.</summary>
    public const int MostDays = 60;

    /// <summary>The row; 0 for one that is not stored yet.</summary>
    public long Id { get; init; }

    /// <summary>What is sent.</summary>
    public SendingKind Kind { get; init; }

    /// <summary>The moment that was named; null where it follows from the day that answers are due.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Calendar days before that day; null where a moment was named.</summary>
    public int? DaysBefore { get; init; }

    /// <summary>The hour of that day, in Oslo; null where a moment was named.</summary>
    public TimeOnly? SendTime { get; init; }

    /// <summary>When it went, or its time passed; null while it is to come.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>When it goes; null where it hangs on a day that is not set.</summary>
    public DateTimeOffset? MomentFor(DateOnly? answerBy) =>
        DueAt ?? (answerBy is { } day && DaysBefore is { } days && SendTime is { } time ? OsloTime.Moment(day.AddDays(-days), time) : null);

    /// <summary>True from its moment on: also where the machine was down just then.</summary>
    public bool IsDueAt(DateTimeOffset now, DateOnly? answerBy) => DoneAt is null && MomentFor(answerBy) <= now;

    /// <summary>True for a reminder of a day that has passed: it would only annoy.</summary>
    public bool IsTooLateAt(DateTimeOffset now, DateOnly? answerBy) => Kind != SendingKind.Letter && now.OsloDate() > answerBy;
}
