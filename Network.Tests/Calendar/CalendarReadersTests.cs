using FsCheck.Fluent;
using Network.Core.Calendar;
using Network.Core.Mail;
using Network.Core.Texts;
using Network.Core.Time;
using NUnit.Framework;

namespace Network.Tests.Calendar;

/// <summary>What we write, read by parsers that others wrote.</summary>
[TestFixture(CalendarReader.IcalJs)]
[TestFixture(CalendarReader.PythonIcalendar)]
public sealed class CalendarReadersTests(CalendarReader reader)
{
    private const int Samples = 200;

    private static readonly DateTimeOffset s_zoneBegins = new(1996, 3, 31, 1, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task Any_entry_is_read_as_it_was_given([Values] CalendarMethod method)
    {
        var entries = SampleEntry.Of(reader.Texts()).Sample(Samples).ToList();
        var read = await reader.Read(entries.Select(e => CalendarWriter.Write(method, Language.Bokmal, [e], e.Summary)));
        foreach (var (entry, calendar) in entries.Zip(read))
        {
            Assert.That(calendar.Method, Is.EqualTo(method.ToString().ToUpperInvariant()));
            Assert.That(calendar.Name, Is.EqualTo(AnyText.SaidOrNothing(entry.Summary)));
            Assert.That(calendar.Refresh, Is.Not.Null);
            Assert.That(calendar.Entries, Has.Count.EqualTo(1));
            Assert.That(Fields(calendar.Entries[0].Decoded()), Is.EqualTo(Fields(Expected(method, entry))), entry.Uid);
        }
    }

    [Test]
    public async Task Every_moment_is_the_one_put_in_across_every_change_of_the_clock()
    {
        var entries = AroundChanges().Select((moment, i) => SampleEntry.Meeting with { Uid = CalendarUid.For(1, i), Start = moment, End = moment.AddHours(7) }).ToList();
        var read = await reader.Read([CalendarWriter.Write(CalendarMethod.Publish, Language.Nynorsk, entries)]);
        Assert.That(read[0].Entries.Select(e => (e.Start, e.End)), Is.EqualTo(entries.Select(e => (e.Start.ToUnixTimeSeconds(), e.End.ToUnixTimeSeconds()))));
        Assert.That(read[0].Entries.Count(e => e.Zone == "UTC"), Is.InRange(40 * 2, entries.Count / 2));
    }

    [Test]
    public async Task The_same_half_past_two_is_read_as_two_moments()
    {
        DateTimeOffset first = new(2023, 10, 29, 2, 30, 0, TimeSpan.FromHours(2)), second = new(2023, 10, 29, 2, 30, 0, TimeSpan.FromHours(1));
        var read = await reader.Read(new[] { first, second }.Select(s =>
            CalendarWriter.Write(CalendarMethod.Request, Language.Nynorsk, [SampleEntry.Meeting with { Start = s, End = s.AddHours(3) }])));
        Assert.That(read.Select(c => c.Entries[0].Start), Is.EqualTo([first.ToUnixTimeSeconds(), first.ToUnixTimeSeconds() + 3600]));
    }

    // Every 20 minutes from four hours before to four hours after each change, as far as both parsers look.
    private static IEnumerable<DateTimeOffset> AroundChanges() =>
        from year in Enumerable.Range(1996, 40)
        from month in new[] { 3, 10 }
        let day = Enumerable.Range(25, 7).Single(d => new DateOnly(year, month, d).DayOfWeek == DayOfWeek.Sunday)
        from step in Enumerable.Range(-12, 25)
        select new DateTimeOffset(year, month, day, 1, 0, 0, TimeSpan.Zero).AddMinutes(20 * step);

    private static ReadEntry Expected(CalendarMethod method, CalendarEntry entry)
    {
        var cancelled = method == CalendarMethod.Cancel;
        var place = AnyText.SaidOrNothing(entry.Location) ?? AnyText.SaidOrNothing(entry.MeetingUrl);
        var attendee = method == CalendarMethod.Publish ? null : new ReadPerson(Name(entry.Attendee!), Address(entry.Attendee!.Email), "ACCEPTED", "FALSE");
        return new ReadEntry(
            entry.Uid, entry.Sequence, entry.Stamp.ToUnixTimeSeconds(), entry.Start.ToUnixTimeSeconds(), entry.End.ToUnixTimeSeconds(),
            IsPlain(entry.Start) && IsPlain(entry.End) ? "Europe/Oslo" : "UTC",
            AnyText.Said(entry.Summary), AnyText.SaidOrNothing(entry.Description), place, entry.Page,
            cancelled ? "CANCELLED" : "CONFIRMED", cancelled ? "TRANSPARENT" : "OPAQUE",
            new ReadPerson(Name(entry.Organizer!), Address(entry.Organizer!.Email), null, null), attendee);
    }

    // One by one, so that a failure shows the field alone and not 10 000 characters of others.
    private static IEnumerable<string> Fields(ReadEntry entry) => typeof(ReadEntry).GetProperties().Select(p => $"{p.Name}: {p.GetValue(entry)}");

    private static bool IsPlain(DateTimeOffset moment) => moment >= s_zoneBegins && !OsloTime.Zone.IsAmbiguousTime(moment.ToOslo().DateTime);

    private static string? Name(CalendarPerson person)
    {
        if (string.IsNullOrWhiteSpace(person.Name)) return null;
        var plain = person.Name.ReplaceLineEndings(" ").Replace("^", "", StringComparison.Ordinal).Replace('"', '\'').Replace('\\', '/');
        return WithoutHalves(plain.Select(c => char.IsControl(c) ? ' ' : c));
    }

    private static string Address(string email) =>
        "mailto:" + (EmailAddress.Read(email) ?? WithoutHalves(email.Where(c => !char.IsControl(c))));

    private static string WithoutHalves(IEnumerable<char> letters) => string.Concat(string.Concat(letters).EnumerateRunes());
}
