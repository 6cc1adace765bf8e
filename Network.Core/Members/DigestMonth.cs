using Network.Core.Time;

namespace Network.Core.Members;

/// <summary>A month in Oslo that a digest tells of: sent at eight on the first day of the next one.</summary>
/// <param name="First">Its first day.</param>
public sealed record DigestMonth(DateOnly First)
{
    private static readonly TimeOnly s_sendTime = new(8, 0);

    /// <summary>Where it begins (UTC).</summary>
    public DateTimeOffset From => OsloTime.Moment(First, TimeOnly.MinValue);

    /// <summary>Where the next one begins (UTC).</summary>
    public DateTimeOffset To => OsloTime.Moment(First.AddMonths(1), TimeOnly.MinValue);

    /// <summary>From when its digest is sent (UTC).</summary>
    public DateTimeOffset DueAt => OsloTime.Moment(First.AddMonths(1), s_sendTime);

    /// <summary>Year and month as one number: 202310.</summary>
    public int Number => (First.Year * 100) + First.Month;

    /// <summary>
    /// The month whose digest is to be sent now: always the last one, from eight on the first day until this one is over, so that a run that was missed is made
    /// up for, and never two months come at once. Null before that hour.
    /// </summary>
    public static DigestMonth? Due(DateTimeOffset now)
    {
        var today = now.OsloDate();
        var month = new DigestMonth(today.AddDays(1 - today.Day).AddMonths(-1));
        return now >= month.DueAt ? month : null;
    }
}
