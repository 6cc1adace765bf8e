using Network.Core.Calendar;
using Network.Core.Texts;
using NUnit.Framework;

namespace Network.Tests.Calendar;

[TestFixture]
public sealed class CalendarEntryRulesTests
{
    [Test]
    public void A_message_is_about_exactly_one_entry([Values(CalendarMethod.Request, CalendarMethod.Cancel)] CalendarMethod method)
    {
        Refused(method, []);
        Refused(method, [SampleEntry.Meeting, SampleEntry.Meeting with { Uid = CalendarUid.For(12, 8) }]);
        Refused(method, [SampleEntry.Meeting, SampleEntry.Meeting]);
    }

    [Test]
    public void A_message_names_who_invites_and_who_is_invited([Values(CalendarMethod.Request, CalendarMethod.Cancel)] CalendarMethod method)
    {
        Refused(method, [SampleEntry.Meeting with { Organizer = null }]);
        Refused(method, [SampleEntry.Meeting with { Attendee = null }]);
    }

    [Test]
    public void What_is_cancelled_is_not_asked_for() => Refused(CalendarMethod.Request, [SampleEntry.Meeting with { Cancelled = true }]);

    [Test]
    public void Published_entries_have_a_UID_each() => Refused(CalendarMethod.Publish, [SampleEntry.Meeting, SampleEntry.Meeting]);

    [Test]
    public void An_entry_that_no_reader_could_take_is_refused()
    {
        var meeting = SampleEntry.Meeting;
        Refused(CalendarMethod.Publish, [meeting with { Uid = " " }]);
        Refused(CalendarMethod.Publish, [meeting with { Sequence = -1 }]);
        Refused(CalendarMethod.Publish, [meeting with { End = meeting.Start }]);
        Refused(CalendarMethod.Publish, [meeting with { End = meeting.Start.AddMilliseconds(999) }]);
        Refused(CalendarMethod.Publish, [meeting with { Page = "not an address" }]);
    }

    private static void Refused(CalendarMethod method, IReadOnlyList<CalendarEntry> entries) =>
        Assert.That(() => CalendarWriter.Write(method, Language.Nynorsk, entries), Throws.ArgumentException);
}
