using Network.Core.Time;

namespace Network.Core.Gatherings;

/// <summary>When people are told that a session has changed.</summary>
public static class ChangeRules
{
    /// <summary>Changes within this time go as one mail.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromMinutes(10);

    /// <summary>A change is not held so long that it would reach people later than this before the start.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromMinutes(30);

    /// <summary>
    /// The moment from which the newest state may be told. A move to a later day is told at once, and so is a change close to the start;
    /// any other change waits until ten minutes after the first one that is still untold.
    /// </summary>
    /// <param name="before">What was planned; null for a session that is new.</param>
    /// <param name="startsAt">The new start.</param>
    /// <param name="pending">The moment set by an earlier change; in the past where nothing waits.</param>
    /// <param name="now">The moment of the change.</param>
    public static DateTimeOffset NoticeFrom(DateTimeOffset? before, DateTimeOffset startsAt, DateTimeOffset pending, DateTimeOffset now)
    {
        if (before is { } old && startsAt.OsloDate() > old.OsloDate()) return now;
        if (startsAt - now < Notice + Hold) return now;
        return pending > now ? pending : now + Hold;
    }

    /// <summary>The moment from which a change that an organiser confirmed is told: it can be undone for ten minutes, but not close to a start.</summary>
    /// <param name="starts">The starts that people who are to be told believe in, before and after the change.</param>
    /// <param name="now">The moment of the change.</param>
    public static DateTimeOffset TellFrom(IEnumerable<DateTimeOffset> starts, DateTimeOffset now) =>
        starts.Any(s => s - now < Notice + Hold) ? now : now + Hold;

    /// <summary>True where somebody who was last told these marks (or nothing) gets a mail about the session at that moment: the rule of the jobs, for one person.</summary>
    public static bool IsTold(Session session, bool knows, string? timeMark, string? linkMark, DateTimeOffset at)
    {
        if (session.CancelledAt is not null || session.StartsAt <= at) return false;
        return !knows || timeMark != session.TimeMark || (session.LinkIsOpen(at) && linkMark != session.LinkMark);
    }
}
