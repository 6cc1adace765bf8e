using Network.Core.Time;

namespace Network.Core.Gatherings;

/// <summary>
/// When meeting links go out: at <paramref name="Time"/> Oslo time on the calendar day <paramref name="DaysBefore"/> days before the day the
/// session starts. A gathering without a rule of its own follows its network's.
/// </summary>
/// <param name="DaysBefore">Calendar days, 0 to 30.</param>
/// <param name="Time">Wall-clock time in Oslo.</param>
public sealed record LinkRule(int DaysBefore, TimeOnly Time)
{
    /// <summary>08:00 two days before.</summary>
    public static readonly LinkRule Usual = new(2, new TimeOnly(8, 0));

    /// <summary>The most days a rule may name.</summary>
    public const int MostDays = 30;

    /// <summary>The rule's moment (UTC) for a session that starts then; an hour before it where the rule's time of day would come too late.</summary>
    public DateTimeOffset DueAt(DateTimeOffset startsAt)
    {
        var moment = OsloTime.Moment(startsAt.OsloDate().AddDays(-DaysBefore), Time);
        return moment < startsAt ? moment : startsAt.AddHours(-1).ToUniversalTime();
    }

    /// <summary>
    /// True where organisers are to be warned today that a session has no link: from the rule's hour three days before it (a day before the
    /// link is due where that is earlier), and daily after, until it starts.
    /// </summary>
    public bool WarnsAt(DateTimeOffset startsAt, DateTimeOffset now)
    {
        if (startsAt <= now) return false;
        var first = startsAt.OsloDate().AddDays(-Math.Max(3, DaysBefore + 1));
        return now.OsloDate() >= first && now >= OsloTime.Moment(now.OsloDate(), Time);
    }
}
