using Network.Core.FollowUps;
using Network.Core.Time;
using NUnit.Framework;

namespace Network.Tests.FollowUps;

[TestFixture]
public sealed class NagRulesTests
{
    // Ended on 26 October 2023 at 15:00 by the clock of Oslo; summer time ends on the 29th.
    private static readonly DateTimeOffset s_ended = OsloTime.Moment(new DateOnly(2023, 10, 26), new TimeOnly(15, 0));

    [TestCase("2023-10-26", "15:00", null)]
    [TestCase("2023-10-29", "07:59", null)]
    [TestCase("2023-10-29", "08:00", 3)]
    [TestCase("2023-11-02", "07:59", 3)]
    [TestCase("2023-11-02", "08:00", 7)]
    [TestCase("2023-11-20", "12:00", 7)]
    [TestCase("2023-11-25", "13:59", 7)]
    [TestCase("2023-11-25", "15:00", null)]
    public void Organisers_are_asked_at_eight_on_the_third_and_the_seventh_day_and_not_when_a_month_has_gone(string day, string time, int? nag) =>
        Assert.That(NagRules.Due(s_ended, OsloTime.Moment(DateOnly.Parse(day, null), TimeOnly.Parse(time, null))), Is.EqualTo(nag));

    [Test]
    public void A_gathering_that_ends_at_midnight_or_over_the_change_of_the_clock_is_reckoned_by_its_calendar_day()
    {
        var late = OsloTime.Moment(new DateOnly(2024, 3, 30), new TimeOnly(23, 59));
        Assert.That(NagRules.DueAt(late, 3), Is.EqualTo(OsloTime.Moment(new DateOnly(2024, 4, 2), new TimeOnly(8, 0))));
        Assert.That(NagRules.DueAt(late.AddMinutes(1), 3), Is.EqualTo(OsloTime.Moment(new DateOnly(2024, 4, 3), new TimeOnly(8, 0))));
    }

    [Test]
    public void What_is_asked_of_the_database_is_the_same_as_what_is_asked_of_one_gathering()
    {
        var random = new Random(5);
        for (var i = 0; i < 20_000; i++)
        {
            var now = new DateTimeOffset(2023, 9, 20, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(0, 260 * 24 * 60));
            var ended = now.AddMinutes(-random.Next(-24 * 60, 33 * 24 * 60));
            var found = NagRules.Days.Where(d => NagRules.Ended(d, now) is var (from, until) && ended >= from && ended < until).Cast<int?>().ToList();
            Assert.That(found, Has.Count.LessThanOrEqualTo(1));
            Assert.That(found.FirstOrDefault(), Is.EqualTo(NagRules.Due(ended, now)), $"ended {ended:o}, now {now:o}");
        }
    }

    [Test]
    public void Nobody_is_asked_before_it_has_ended()
    {
        var random = new Random(6);
        for (var i = 0; i < 5000; i++) Assert.That(NagRules.Due(s_ended.AddMinutes(random.Next(0, 100_000)), s_ended.AddMinutes(-random.Next(0, 100_000))), Is.Null);
    }
}
