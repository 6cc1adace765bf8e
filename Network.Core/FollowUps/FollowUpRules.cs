using Network.Core.Time;

namespace Network.Core.FollowUps;

/// <summary>When a point is overdue, and when its owner is reminded. Days are calendar days in Oslo, also across the change to and from summer time.</summary>
public static class FollowUpRules
{
    /// <summary>So many days before its date a point is reminded of.</summary>
    public const int DaysBefore = 3;

    /// <summary>From this hour in Oslo.</summary>
    public static readonly TimeOnly Hour = new(8, 0);

    /// <summary>A point is overdue from the day after its date.</summary>
    public static FollowUpState State(DateOnly? dueOn, DateTimeOffset? doneAt, DateOnly today) =>
        doneAt is not null ? FollowUpState.Done : dueOn < today ? FollowUpState.Overdue : FollowUpState.Open;

    /// <summary>From when a point with this date is reminded of: 08:00 three days before.</summary>
    public static DateTimeOffset RemindsFrom(DateOnly dueOn) => OsloTime.Moment(dueOn.AddDays(-DaysBefore), Hour);

    /// <summary>
    /// The dates that are reminded of now, both included: not those that have passed, and those that are nearer than three days when they become known at once.
    /// </summary>
    public static (DateOnly From, DateOnly To) DatesRemindedOf(DateTimeOffset now)
    {
        var today = now.OsloDate();
        var days = now >= OsloTime.Moment(today, Hour) ? DaysBefore : DaysBefore - 1;
        return (today, today.AddDays(days));
    }
}
