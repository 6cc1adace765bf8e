using FsCheck;
using FsCheck.Fluent;
using Network.Core.Calendar;

namespace Network.Tests.Calendar;

/// <summary>Calendar entries: the plain one that examples change, and any at all.</summary>
internal static class SampleEntry
{
    public static readonly CalendarPerson Organizer = new("Læringsnettverket", "nettverk@rvts.example");

    public static readonly CalendarPerson Attendee = new("Kari Nordmann", "kari@kommune.example");

    /// <summary>The digital information meeting of 25 October 2023.</summary>
    public static CalendarEntry Meeting => new()
    {
        Uid = CalendarUid.For(12, 7),
        Sequence = 3,
        Stamp = Oslo(2023, 10, 20, 12, 0, 2),
        Start = Oslo(2023, 10, 25, 9, 30, 2),
        End = Oslo(2023, 10, 25, 11, 30, 2),
        Summary = "Informasjonsmøte",
        Description = "Vel møtt!\n\nPåmeldinga di: https://nettverk.example/mi-pamelding/abc",
        MeetingUrl = "https://meet.example/j/123?a=1,2;b",
        Page = "https://nettverk.example/mi-pamelding/abc",
        Organizer = Organizer,
        Attendee = Attendee,
    };

    /// <summary>Entries with such texts, any names, addresses, counts and times from 1990 to 2035, which is as far as ical.js looks.</summary>
    public static Gen<CalendarEntry> Of(Gen<string> anyText) =>
        from texts in anyText.ArrayOf(6)
        from places in Gen.Choose(0, 3)
        from sequence in Gen.Choose(0, int.MaxValue)
        from start in Moment
        from offset in Gen.Choose(-14, 14)
        from length in Gen.Choose(1, 200_000)
        from number in Gen.Choose(1, int.MaxValue)
        select Meeting with
        {
            Uid = CalendarUid.For(number, sequence),
            Sequence = sequence,
            Start = start.ToOffset(TimeSpan.FromHours(offset)),
            End = start.AddSeconds(length),
            Summary = texts[0],
            Description = texts[1],
            Location = places % 2 == 0 ? texts[2] : null,
            MeetingUrl = places > 1 ? texts[3] : null,
            Organizer = Organizer with { Name = texts[4] },
            Attendee = new CalendarPerson(texts[5], $"{texts[4]}+kari@kommune.example"),
        };

    private static Gen<DateTimeOffset> Moment =>
        Gen.Choose(631_152_000, 2_050_000_000).Select(s => DateTimeOffset.FromUnixTimeSeconds(s));

    private static DateTimeOffset Oslo(int year, int month, int day, int hour, int minute, int offset) => new(year, month, day, hour, minute, 0, TimeSpan.FromHours(offset));
}
