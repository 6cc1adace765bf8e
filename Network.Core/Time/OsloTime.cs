namespace Network.Core.Time;

/// <summary>
/// The wall clock of Norway (Europe/Oslo). Moments are kept as UTC and reasoned about here: a session lasts from local time to
/// local time, and "two days before" is a calendar day, also across the change to and from summer time.
/// </summary>
public static class OsloTime
{
    /// <summary>The IANA zone Europe/Oslo.</summary>
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    /// <summary>The moment with Oslo's offset at that moment.</summary>
    public static DateTimeOffset ToOslo(this DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    /// <summary>The calendar day in Oslo at that moment.</summary>
    public static DateOnly OsloDate(this DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOslo().DateTime);

    /// <summary>Today's date in Oslo.</summary>
    public static DateOnly OsloToday(this TimeProvider clock) => clock.GetUtcNow().OsloDate();

    /// <summary>
    /// What a wall-clock time means. A time that does not exist (02:30 on the last Sunday of March) and one that comes twice
    /// (02:30 on the last Sunday of October) are told apart, for a form to ask again.
    /// </summary>
    public static WallTime Read(DateTime local)
    {
        var wall = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (Zone.IsInvalidTime(wall)) return new WallTime(WallTimeKind.DoesNotExist, default);
        var kind = Zone.IsAmbiguousTime(wall) ? WallTimeKind.ComesTwice : WallTimeKind.Once;
        return new WallTime(kind, Moment(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall)));
    }

    /// <summary>
    /// The moment of a wall-clock time that a rule names (never a person): one that does not exist is taken an hour later by the clock,
    /// as it would have been without the change; of two, the first.
    /// </summary>
    public static DateTimeOffset Moment(DateOnly day, TimeOnly time)
    {
        var wall = day.ToDateTime(time);
        if (Zone.IsInvalidTime(wall)) wall = wall.AddHours(1);
        var offset = Zone.IsAmbiguousTime(wall) ? Zone.GetAmbiguousTimeOffsets(wall).Max() : Zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }
}

/// <summary>How often a wall-clock time comes.</summary>
public enum WallTimeKind
{
    /// <summary>Exactly once, as nearly every time.</summary>
    Once,

    /// <summary>Never: the clock jumps over it in spring.</summary>
    DoesNotExist,

    /// <summary>Twice: the clock is set back in autumn.</summary>
    ComesTwice,
}

/// <summary>A wall-clock time as read: <see cref="Moment"/> is UTC, the first of two where it comes twice, unset where it does not exist.</summary>
public readonly record struct WallTime(WallTimeKind Kind, DateTimeOffset Moment);
