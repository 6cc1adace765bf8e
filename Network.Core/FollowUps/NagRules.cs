using Network.Core.Time;

namespace Network.Core.FollowUps;

/// <summary>When organisers are asked for minutes that are missing: 3 and 7 calendar days after the gathering ended, at 08:00 in Oslo.</summary>
public static class NagRules
{
    /// <summary>The days after the end, the first first.</summary>
    public static readonly IReadOnlyList<int> Days = [3, 7];

    /// <summary>Who ended longer ago than this is left alone.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    private static readonly TimeOnly s_hour = new(8, 0);

    /// <summary>The moment (UTC) of the nag so many days after a gathering that ended then.</summary>
    public static DateTimeOffset DueAt(DateTimeOffset endsAt, int days) => OsloTime.Moment(endsAt.OsloDate().AddDays(days), s_hour);

    /// <summary>Which nag is the one now, 3 or 7: only the last that is due, where nobody was there to send the one before. Null for none.</summary>
    public static int? Due(DateTimeOffset endsAt, DateTimeOffset now)
    {
        if (endsAt < now - Longest) return null;
        for (var i = Days.Count - 1; i >= 0; i--)
        {
            if (DueAt(endsAt, Days[i]) <= now) return Days[i];
        }

        return null;
    }

    /// <summary>The same asked the other way: the ends, from the first to just before the second, of the gatherings that this nag is the one for now.</summary>
    public static (DateTimeOffset From, DateTimeOffset Until) Ended(int days, DateTimeOffset now)
    {
        var later = Days.Where(d => d > days).Select(d => Until(d, now)).DefaultIfEmpty(now - Longest).Min();
        return (later, Until(days, now));
    }

    // Until just before this moment something ended whose nag after so many days is due by now.
    private static DateTimeOffset Until(int days, DateTimeOffset now)
    {
        var today = now.OsloDate();
        var lastWithNag = now >= OsloTime.Moment(today, s_hour) ? today : today.AddDays(-1);
        return OsloTime.Moment(lastWithNag.AddDays(1 - days), TimeOnly.MinValue);
    }
}
