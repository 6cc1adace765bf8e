using System.Globalization;
using Network.Core.Calendar;
using Network.Core.Texts;
using NUnit.Framework;

namespace Network.Tests.Calendar;

[TestFixture]
public sealed class CalendarWriterTests
{
    [Test]
    public void An_invitation_is_written_line_by_line_as_the_standard_has_it()
    {
        string[] expected =
        [
            "BEGIN:VCALENDAR", "PRODID:-//Nettverk//Nettverk//NN", "VERSION:2.0", "CALSCALE:GREGORIAN", "METHOD:REQUEST",
            "BEGIN:VTIMEZONE", "TZID:Europe/Oslo",
            "BEGIN:DAYLIGHT", "DTSTART:19960331T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "END:DAYLIGHT",
            "BEGIN:STANDARD", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "END:STANDARD",
            "END:VTIMEZONE",
            "BEGIN:VEVENT", "UID:r12-s7@laeringsnettverk", "SEQUENCE:3", "DTSTAMP:20231020T100000Z",
            "DTSTART;TZID=Europe/Oslo:20231025T093000", "DTEND;TZID=Europe/Oslo:20231025T113000",
            "SUMMARY:Informasjonsmøte", "DESCRIPTION:Vel møtt!\\n\\nPåmeldinga di: https://nettverk.example/mi-pamelding/abc",
            "LOCATION:https://meet.example/j/123?a=1\\,2\\;b", "URL:https://nettverk.example/mi-pamelding/abc", "STATUS:CONFIRMED", "TRANSP:OPAQUE",
            "ORGANIZER;CN=\"Læringsnettverket\":mailto:nettverk@rvts.example",
            "ATTENDEE;CN=\"Kari Nordmann\";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:kari@kommune.example",
            "END:VEVENT", "END:VCALENDAR",
        ];
        Assert.That(ContentLines.Unfolded(Write(CalendarMethod.Request, SampleEntry.Meeting)), Is.EqualTo(expected));
    }

    [Test]
    public void A_cancellation_keeps_the_people_and_frees_the_time()
    {
        var lines = ContentLines.Unfolded(Write(CalendarMethod.Cancel, SampleEntry.Meeting));
        Assert.That(lines, Is.SupersetOf(["METHOD:CANCEL", "STATUS:CANCELLED", "TRANSP:TRANSPARENT"]));
        Assert.That(lines.Count(l => l.StartsWith("ORGANIZER;", StringComparison.Ordinal) || l.StartsWith("ATTENDEE;", StringComparison.Ordinal)), Is.EqualTo(2));
    }

    [Test]
    public void What_is_published_names_who_invites_and_nobody_who_is_invited()
    {
        var ics = Write(CalendarMethod.Publish, SampleEntry.Meeting);
        Assert.That(ics, Does.Contain("ORGANIZER;").And.Not.Contain("ATTENDEE").And.Not.Contain("kari@"));
    }

    [Test]
    public void What_is_published_may_be_nothing_or_much_or_cancelled()
    {
        var nothing = CalendarWriter.Write(CalendarMethod.Publish, Language.English, []);
        var two = CalendarWriter.Write(CalendarMethod.Publish, Language.Bokmal, [SampleEntry.Meeting, SampleEntry.Meeting with { Uid = CalendarUid.For(12, 8), Cancelled = true }]);
        Assert.That(ContentLines.Unfolded(nothing), Has.None.EqualTo("BEGIN:VEVENT").And.Some.EqualTo("PRODID:-//Nettverk//Nettverk//EN"));
        Assert.That(ContentLines.Unfolded(two).Where(l => l.StartsWith("STATUS", StringComparison.Ordinal)), Is.EqualTo(["STATUS:CONFIRMED", "STATUS:CANCELLED"]));
    }

    [Test]
    public void A_feed_says_its_name_and_how_often_to_look_again()
    {
        var lines = ContentLines.Unfolded(CalendarWriter.Write(CalendarMethod.Publish, Language.Nynorsk, [], "Samlingar, Vestland"));
        Assert.That(lines, Is.SupersetOf(["X-WR-CALNAME:Samlingar\\, Vestland", "X-WR-TIMEZONE:Europe/Oslo", "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H"]));
        Assert.That(Write(CalendarMethod.Publish, SampleEntry.Meeting), Does.Not.Contain("X-").And.Not.Contain("REFRESH"));
    }

    [Test]
    public void A_place_stands_before_the_meeting_link_and_a_blank_one_does_not()
    {
        Assert.That(Location("Scandic Førde", "https://meet.example/1"), Is.EqualTo("Scandic Førde"));
        Assert.That(Location(" ", "https://meet.example/1"), Is.EqualTo("https://meet.example/1"));
        Assert.That(Write(CalendarMethod.Publish, SampleEntry.Meeting with { MeetingUrl = null }), Does.Not.Contain("LOCATION"));
    }

    [Test]
    public void The_culture_of_the_thread_is_not_seen([Values("nn-NO", "ar-SA", "th-TH", "fa-IR", "tr-TR")] string culture)
    {
        var expected = Write(CalendarMethod.Request, SampleEntry.Meeting);
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        Assert.That(Write(CalendarMethod.Request, SampleEntry.Meeting), Is.EqualTo(expected));
    }

    [Test]
    public void An_entry_is_known_by_registration_and_session_alone()
    {
        Assert.That(CalendarUid.For(12, 7), Is.EqualTo("r12-s7@laeringsnettverk"));
        Assert.That(new[] { CalendarUid.For(1, 12), CalendarUid.For(11, 2), CalendarUid.For(12, 1), CalendarUid.For(1, 1) }, Is.Unique);
    }

    private static string Location(string place, string link) =>
        ContentLines.Unescaped(ContentLines.Value(Write(CalendarMethod.Publish, SampleEntry.Meeting with { Location = place, MeetingUrl = link }), "LOCATION"));

    private static string Write(CalendarMethod method, CalendarEntry entry) => CalendarWriter.Write(method, Language.Nynorsk, [entry]);
}
