using Network.Core.Time;
using NUnit.Framework;

namespace Network.Tests.Time;

[TestFixture]
public sealed class OsloTimeTests
{
    [TestCase("2024-03-31 01:59", WallTimeKind.Once, "2024-03-31T00:59:00Z")]
    [TestCase("2024-03-31 02:30", WallTimeKind.DoesNotExist, "0001-01-01T00:00:00Z")]
    [TestCase("2024-03-31 03:00", WallTimeKind.Once, "2024-03-31T01:00:00Z")]
    [TestCase("2023-10-29 02:30", WallTimeKind.ComesTwice, "2023-10-29T00:30:00Z")]
    [TestCase("2023-10-29 03:00", WallTimeKind.Once, "2023-10-29T02:00:00Z")]
    public void It_is_known_how_often_a_time_comes(string wall, WallTimeKind kind, string moment) =>
        Assert.That(OsloTime.Read(DateTime.Parse(wall, null)), Is.EqualTo(new WallTime(kind, DateTimeOffset.Parse(moment, null))));

    [TestCase(2024, 3, 31, "2024-03-31T01:30:00Z")]
    [TestCase(2023, 10, 29, "2023-10-29T00:30:00Z")]
    public void A_rule_gets_a_moment_also_where_the_clock_is_changed(int year, int month, int day, string expected) =>
        Assert.That(OsloTime.Moment(new(year, month, day), new(2, 30)), Is.EqualTo(DateTimeOffset.Parse(expected, null)));
}
