using System.Globalization;
using Network.Core.Texts;
using Network.Core.Time;

namespace Network.Core.Calendar;

/// <summary>Writes iCalendar (RFC 5545) and its messages (RFC 5546).</summary>
public static class CalendarWriter
{
    // The rules of the zone as they have been since 1996, so that no reader has to know it by name.
    private static readonly string[] s_zone =
    [
        "BEGIN:VTIMEZONE", "TZID:Europe/Oslo",
        "BEGIN:DAYLIGHT", "TZNAME:CEST", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "DTSTART:19960331T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "TZNAME:CET", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
        "END:VTIMEZONE",
    ];

    /// <summary>A whole calendar. The lines end in CRLF.</summary>
    /// <param name="method">What the receiver is asked to do.</param>
    /// <param name="language">The language that the entries are written in.</param>
    /// <param name="entries">REQUEST and CANCEL are about exactly one entry; PUBLISH about any number.</param>
    /// <param name="name">What a subscribed calendar is called; null for none.</param>
    /// <exception cref="ArgumentException">REQUEST or CANCEL with other than one entry.</exception>
    public static string Write(CalendarMethod method, Language language, IReadOnlyList<CalendarEntry> entries, string? name = null)
    {
        if (method != CalendarMethod.Publish && entries.Count != 1) throw new ArgumentException("REQUEST and CANCEL are about one entry.", nameof(entries));
        var lines = new CalendarLines();
        lines.Raw("BEGIN:VCALENDAR");
        lines.Raw("VERSION:2.0");
        lines.Raw($"PRODID:-//Nettverk//Nettverk//{language.Code().ToUpperInvariant()}");
        lines.Raw("CALSCALE:GREGORIAN");
        lines.Raw($"METHOD:{method.ToString().ToUpperInvariant()}");
        lines.Text("X-WR-CALNAME", name);
        foreach (var line in s_zone) lines.Raw(line);
        foreach (var entry in entries) Write(lines, method, entry);
        lines.Raw("END:VCALENDAR");
        return lines.ToString();
    }

    private static void Write(CalendarLines lines, CalendarMethod method, CalendarEntry entry)
    {
        var cancelled = entry.Cancelled || method == CalendarMethod.Cancel;
        lines.Raw("BEGIN:VEVENT");
        lines.Raw($"UID:{entry.Uid}");
        lines.Raw($"SEQUENCE:{entry.Sequence.ToString(CultureInfo.InvariantCulture)}");
        lines.Utc("DTSTAMP", entry.Stamp);
        lines.Raw(Local("DTSTART", entry.Start));
        lines.Raw(Local("DTEND", entry.End));
        lines.Text("SUMMARY", entry.Summary);
        lines.Text("DESCRIPTION", entry.Description);
        lines.Text("LOCATION", entry.Location ?? entry.MeetingUrl);
        lines.Uri("URL", entry.Page);
        lines.Raw(cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        lines.Raw(cancelled ? "TRANSP:TRANSPARENT" : "TRANSP:OPAQUE");
        if (entry.Organizer is not null) lines.Person("ORGANIZER", entry.Organizer);
        // Whoever registered has said yes already: accepted, and no answer is asked for. An answer sent all the same does no harm.
        if (entry.Attendee is not null && method != CalendarMethod.Publish)
            lines.Person("ATTENDEE", entry.Attendee, ";ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE");
        lines.Raw("END:VEVENT");
    }

    // An hour that comes twice cannot be named by the wall clock: it is said in UTC.
    private static string Local(string property, DateTimeOffset moment)
    {
        var wall = moment.ToOslo().DateTime;
        return OsloTime.Zone.IsAmbiguousTime(wall)
            ? $"{property}:{CalendarLines.UtcText(moment)}"
            : $"{property};TZID=Europe/Oslo:{wall.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture)}";
    }
}
