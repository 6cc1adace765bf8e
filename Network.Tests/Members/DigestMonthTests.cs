using Network.Core.Members;
using Network.Core.Time;
using NUnit.Framework;

namespace Network.Tests.Members;

[TestFixture]
public sealed class DigestMonthTests
{
    [TestCase("2023-11-01T06:59:59Z", null, TestName = "Before_eight_in_winter_time_nothing_is_due")]
    [TestCase("2023-11-01T07:00:00Z", 202310, TestName = "At_eight_in_winter_time_October_is_due")]
    [TestCase("2023-10-01T05:59:59Z", null, TestName = "Before_eight_in_summer_time_nothing_is_due")]
    [TestCase("2023-10-01T06:00:00Z", 202309, TestName = "At_eight_in_summer_time_September_is_due")]
    [TestCase("2023-10-31T22:59:59Z", 202309, TestName = "What_was_missed_is_due_until_the_month_is_over")]
    [TestCase("2023-10-31T23:00:00Z", null, TestName = "And_no_longer_once_it_is")]
    [TestCase("2024-01-01T07:00:00Z", 202312, TestName = "December_is_due_in_January")]
    [TestCase("2024-03-31T20:00:00Z", 202402, TestName = "The_month_that_the_clock_changes_in_is_like_others")]
    public void The_last_month_is_due_from_eight_on_the_first_in_Oslo(string now, int? expected) =>
        Assert.That(DigestMonth.Due(DateTimeOffset.Parse(now, null))?.Number, Is.EqualTo(expected));

    [Test]
    public void Months_follow_each_other_without_a_gap_or_an_overlap()
    {
        for (var first = new DateOnly(2020, 1, 1); first.Year < 2030; first = first.AddMonths(1))
        {
            var (month, next) = (new DigestMonth(first), new DigestMonth(first.AddMonths(1)));
            Assert.That(month.To, Is.EqualTo(next.From));
            Assert.That((month.From.OsloDate(), month.To.OsloDate()), Is.EqualTo((first, first.AddMonths(1))));
            Assert.That(month.DueAt.ToOslo().TimeOfDay, Is.EqualTo(TimeSpan.FromHours(8)));
        }
    }

    [Test]
    public void At_any_moment_at_most_one_month_is_due_and_it_is_over()
    {
        var random = new Random(5);
        for (var turn = 0; turn < 2000; turn++)
        {
            var now = new DateTimeOffset(2023, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(3 * 365 * 24 * 60));
            if (DigestMonth.Due(now) is { } month) Assert.That(now, Is.GreaterThanOrEqualTo(month.DueAt).And.LessThan(new DigestMonth(month.First.AddMonths(1)).To));
            else Assert.That(now.ToOslo(), Has.Property("Day").EqualTo(1).And.Property("Hour").LessThan(8));
        }
    }
}
