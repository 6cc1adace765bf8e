using System.Globalization;
using Network.Core.Time;

namespace Network.Core.Calendar;

/// <summary>Moments in a calendar: by Oslo's wall clock where that says which, else in UTC.</summary>
internal static class CalendarTime
{
    /// <summary>
    /// The zone with the rules that the whole of Europe has followed since 1996 (Directive 2000/84/EC and its forerunners), so that no reader has to know it by name.
    /// </summary>
    public static readonly IReadOnlyList<string> Zone =
    [
        "BEGIN:VTIMEZONE", "TZID:Europe/Oslo",
        "BEGIN:DAYLIGHT", "DTSTART:19960331T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "END:DAYLIGHT",
        "BEGIN:STANDARD", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "END:STANDARD",
        "END:VTIMEZONE",
    ];

    private static readonly DateTimeOffset s_zoneBegins = new(1996, 3, 31, 1, 0, 0, TimeSpan.Zero);

    /// <summary>A property in UTC.</summary>
    public static string Utc(string name, DateTimeOffset moment) => $"{name}:{Text(moment.UtcDateTime)}Z";

    /// <summary>A property by Oslo's wall clock; only where <see cref="IsTold"/>.</summary>
    public static string Oslo(string name, DateTimeOffset moment) => $"{name};TZID=Europe/Oslo:{Text(moment.ToOslo().DateTime)}";

    /// <summary>
    /// True where the wall clock and <see cref="Zone"/> name the moment. Not in the hour that comes twice, which readers take for different ones; not before
    /// the zone's first rule; nor where the system's own zone has come to say something else.
    /// </summary>
    public static bool IsTold(DateTimeOffset moment)
    {
        var oslo = moment.ToOslo();
        return moment >= s_zoneBegins && oslo.Offset == OffsetByZone(moment.UtcDateTime) && !OsloTime.Zone.IsAmbiguousTime(oslo.DateTime);
    }

    private static TimeSpan OffsetByZone(DateTime utc) =>
        TimeSpan.FromHours(utc >= Change(utc.Year, 3) && utc < Change(utc.Year, 10) ? 2 : 1);

    // 01:00 UTC on the month's last Sunday; both months have 31 days.
    private static DateTime Change(int year, int month)
    {
        var last = new DateTime(year, month, 31, 1, 0, 0, DateTimeKind.Utc);
        return last.AddDays(-(int)last.DayOfWeek);
    }

    private static string Text(DateTime time) => time.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
}
