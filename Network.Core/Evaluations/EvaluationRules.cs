using Network.Core.Time;

namespace Network.Core.Evaluations;

/// <summary>From when people are asked, and until when they may answer. UTC.</summary>
/// <param name="DueAt">From this moment.</param>
/// <param name="ClosesAt">Until just before this one: the end of a day in Oslo.</param>
public sealed record EvaluationWindow(DateTimeOffset DueAt, DateTimeOffset ClosesAt)
{
    /// <summary>True while people are asked and may answer.</summary>
    public bool Holds(DateTimeOffset now) => DueAt <= now && now < ClosesAt;
}

/// <summary>When people are asked, reminded, and may answer. Days are calendar days in Oslo, also across the change to and from summer time.</summary>
public static class EvaluationRules
{
    private static readonly TimeOnly s_morning = new(8, 0);

    private static readonly TimeSpan s_afterwards = TimeSpan.FromHours(2);

    /// <summary>Null where it is off or nothing takes place.</summary>
    /// <param name="evaluation">How it is set.</param>
    /// <param name="lastEnd">When the last session ends that takes place; null where none does.</param>
    public static EvaluationWindow? Window(Evaluation evaluation, DateTimeOffset? lastEnd)
    {
        if (!evaluation.IsOn || lastEnd is not { } end) return null;
        var due = evaluation.Moment == SendMoment.AfterLastSession ? (end + s_afterwards).ToUniversalTime() : OsloTime.Moment(end.OsloDate().AddDays(1), s_morning);
        // Turned on afterwards: people are asked then, and have as long as others.
        if (evaluation.OnSince is { } on && on > due) due = on;
        return new EvaluationWindow(due, OsloTime.Moment(due.OsloDate().AddDays(evaluation.ClosesAfterDays + 1), TimeOnly.MinValue));
    }

    /// <summary>Whoever was asked at this moment or before it is to be reminded now: the same hour by the clock, so many days ago.</summary>
    public static DateTimeOffset AskedBefore(int reminderDays, DateTimeOffset now) =>
        OsloTime.Moment(now.OsloDate().AddDays(-reminderDays), TimeOnly.FromDateTime(now.ToOslo().DateTime));

    /// <summary>Where it stands.</summary>
    public static EvaluationState State(Evaluation evaluation, EvaluationWindow? window, DateTimeOffset now)
    {
        if (evaluation.ClosedAt is not null || window?.ClosesAt <= now) return EvaluationState.Closed;
        if (!evaluation.IsOn) return EvaluationState.Off;
        return window?.Holds(now) == true ? EvaluationState.Open : EvaluationState.Planned;
    }
}

/// <summary>Where an evaluation stands.</summary>
public enum EvaluationState
{
    /// <summary>Nobody is asked.</summary>
    Off,

    /// <summary>People are asked when the gathering is over.</summary>
    Planned,

    /// <summary>People can answer.</summary>
    Open,

    /// <summary>Nobody can answer any more.</summary>
    Closed,
}
