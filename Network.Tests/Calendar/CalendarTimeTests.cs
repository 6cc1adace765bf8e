using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Network.Core.Calendar;
using Network.Core.Texts;
using Network.Core.Time;
using NUnit.Framework;

namespace Network.Tests.Calendar;

[TestFixture]
public sealed class CalendarTimeTests
{
    private const string Zone = ";TZID=Europe/Oslo:";

    [TestCase("2023-10-25T07:30:00Z", Zone + "20231025T093000", TestName = "Summer_time_by_the_wall_clock")]
    [TestCase("2023-10-25T20:30:00+13:00", Zone + "20231025T093000", TestName = "The_offset_it_is_given_with_does_not_matter")]
    [TestCase("2024-03-31T00:59:59Z", Zone + "20240331T015959", TestName = "The_last_second_of_winter_time")]
    [TestCase("2024-03-31T01:00:00Z", Zone + "20240331T030000", TestName = "The_first_second_of_summer_time")]
    [TestCase("2023-10-28T23:59:59Z", Zone + "20231029T015959", TestName = "The_last_second_before_the_hour_that_comes_twice")]
    [TestCase("2023-10-29T00:30:00Z", ":20231029T003000Z", TestName = "The_first_half_past_two_in_UTC")]
    [TestCase("2023-10-29T01:30:00Z", ":20231029T013000Z", TestName = "The_second_half_past_two_in_UTC")]
    [TestCase("2023-10-29T02:00:00Z", Zone + "20231029T030000", TestName = "The_first_second_after_the_hour_that_comes_twice")]
    [TestCase("1996-03-31T00:59:59Z", ":19960331T005959Z", TestName = "Before_the_first_rule_in_UTC")]
    [TestCase("1996-03-31T01:00:00Z", Zone + "19960331T030000", TestName = "From_the_first_rule_by_the_wall_clock")]
    public void A_moment_is_told_by_the_wall_clock_where_that_says_which(string moment, string expected)
    {
        var start = DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
        Assert.That(Lines(start, start.AddDays(2)), Does.Contain("DTSTART" + expected));
    }

    [Test]
    public void Start_and_end_are_told_in_the_same_way()
    {
        var lines = Lines(new(2023, 10, 28, 20, 0, 0, TimeSpan.Zero), new(2023, 10, 29, 1, 30, 0, TimeSpan.Zero));
        Assert.That(lines, Does.Contain("DTSTART:20231028T200000Z").And.Contain("DTEND:20231029T013000Z"));
    }

    // Fails on the day that the system's zone and the written one part: then it is time to write another.
    [Test]
    public void From_the_first_rule_on_only_the_hour_that_comes_twice_is_told_in_UTC()
    {
        var first = new DateTimeOffset(1996, 3, 31, 1, 0, 0, TimeSpan.Zero);
        var minutes = Gen.Choose(0, 60 * 24 * 365 * 100).Select(m => first.AddMinutes(m)).ToArbitrary();
        Prop.ForAll(minutes, start =>
        {
            var end = start.AddMinutes(1);
            Assert.That(Lines(start, end).Contains("DTSTART" + Zone, StringComparison.Ordinal), Is.EqualTo(!ComesTwice(start) && !ComesTwice(end)), $"{start:O}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    private static bool ComesTwice(DateTimeOffset moment) => OsloTime.Zone.IsAmbiguousTime(moment.ToOslo().DateTime);

    private static string Lines(DateTimeOffset start, DateTimeOffset end) =>
        CalendarWriter.Write(CalendarMethod.Publish, Language.Nynorsk, [SampleEntry.Meeting with { Start = start, End = end }]);
}
