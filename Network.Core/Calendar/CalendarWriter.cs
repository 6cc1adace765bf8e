using System.Globalization;
using Network.Core.Texts;

namespace Network.Core.Calendar;

/// <summary>Writes iCalendar (RFC 5545) and its messages (RFC 5546).</summary>
public static class CalendarWriter
{
    /// <summary>A whole calendar. The lines end in CRLF, also the last.</summary>
    /// <param name="method">What the receiver is asked to do.</param>
    /// <param name="language">The language that the entries are written in.</param>
    /// <param name="entries">REQUEST and CANCEL are about exactly one entry; PUBLISH about any number, each with a UID of its own.</param>
    /// <param name="calendarName">What a subscribed calendar is called; null for what is no feed.</param>
    /// <exception cref="ArgumentException">The entries do not go together, or one is not whole: see <see cref="CalendarEntry"/>.</exception>
    public static string Write(CalendarMethod method, Language language, IReadOnlyList<CalendarEntry> entries, string? calendarName = null)
    {
        CalendarEntryRules.Check(method, entries);
        var lines = new CalendarLines();
        lines.Add("BEGIN:VCALENDAR");
        lines.Add($"PRODID:-//Nettverk//Nettverk//{language.Code().ToUpperInvariant()}");
        lines.Add("VERSION:2.0");
        lines.Add("CALSCALE:GREGORIAN");
        lines.Add($"METHOD:{method.ToString().ToUpperInvariant()}");
        if (calendarName is not null) AddFeed(lines, calendarName);
        foreach (var line in CalendarTime.Zone) lines.Add(line);
        foreach (var entry in entries) AddEntry(lines, method, entry);
        lines.Add("END:VCALENDAR");
        return lines.ToString();
    }

    // How often to look again stands twice: RFC 7986 has the one, Outlook reads the other.
    private static void AddFeed(CalendarLines lines, string name)
    {
        lines.AddText("X-WR-CALNAME", name);
        lines.Add("X-WR-TIMEZONE:Europe/Oslo");
        lines.Add("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        lines.Add("X-PUBLISHED-TTL:PT1H");
    }

    private static void AddEntry(CalendarLines lines, CalendarMethod method, CalendarEntry entry)
    {
        var cancelled = entry.Cancelled || method == CalendarMethod.Cancel;
        lines.Add("BEGIN:VEVENT");
        lines.Add($"UID:{CalendarText.Escaped(entry.Uid)}");
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{entry.Sequence}"));
        lines.Add(CalendarTime.Utc("DTSTAMP", entry.Stamp));
        AddTimes(lines, entry);
        lines.Add($"SUMMARY:{CalendarText.Escaped(entry.Summary)}");
        lines.AddText("DESCRIPTION", entry.Description);
        lines.AddText("LOCATION", string.IsNullOrWhiteSpace(entry.Location) ? entry.MeetingUrl : entry.Location);
        if (entry.Page is not null) lines.Add($"URL:{CalendarText.Address(entry.Page)}");
        lines.Add(cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        lines.Add(cancelled ? "TRANSP:TRANSPARENT" : "TRANSP:OPAQUE");
        AddPeople(lines, method, entry);
        lines.Add("END:VEVENT");
    }

    // Both in the same form, so that nobody has to compare a wall clock with UTC.
    private static void AddTimes(CalendarLines lines, CalendarEntry entry)
    {
        Func<string, DateTimeOffset, string> told =
            CalendarTime.IsTold(entry.Start) && CalendarTime.IsTold(entry.End) ? CalendarTime.Oslo : CalendarTime.Utc;
        lines.Add(told("DTSTART", entry.Start));
        lines.Add(told("DTEND", entry.End));
    }

    // Whoever registered has said yes already, and no answer is asked for: Gmail then shows a meeting one goes to. Outlook shows its buttons
    // whatever is said here; an answer sent by them does no harm.
    private static void AddPeople(CalendarLines lines, CalendarMethod method, CalendarEntry entry)
    {
        if (entry.Organizer is not null) lines.AddPerson("ORGANIZER", entry.Organizer);
        if (entry.Attendee is not null && method != CalendarMethod.Publish)
            lines.AddPerson("ATTENDEE", entry.Attendee, ";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE");
    }
}
