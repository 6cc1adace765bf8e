using Network.Jobs;
using NUnit.Framework;

namespace Network.Tests.Operations;

[TestFixture]
public sealed class JobTimeTests
{
    private static readonly JobTime s_nightly = new JobTime.Daily(new TimeOnly(3, 30));

    // Next tonight, still to come this night, the next after it has run; then the nights when the clock is set back at three, and forward at two.
    [TestCase("2023-10-20T10:00:00Z", "2023-10-21T01:30:00Z")]
    [TestCase("2023-10-20T00:00:00Z", "2023-10-20T01:30:00Z")]
    [TestCase("2023-10-20T01:30:00Z", "2023-10-21T01:30:00Z")]
    [TestCase("2023-10-28T10:00:00Z", "2023-10-29T02:30:00Z")]
    [TestCase("2023-03-25T10:00:00Z", "2023-03-26T01:30:00Z")]
    public void A_nightly_job_keeps_to_the_clock_on_the_wall(string began, string next) =>
        Assert.That(s_nightly.After(DateTimeOffset.Parse(began, null)), Is.EqualTo(DateTimeOffset.Parse(next, null)));

    [Test]
    public void A_job_that_never_ran_is_due_now_a_nightly_one_tonight()
    {
        var now = new DateTimeOffset(2023, 10, 20, 10, 0, 0, TimeSpan.Zero);
        Assert.That(new JobTime.Every(TimeSpan.FromHours(1)).First(now), Is.EqualTo(now));
        Assert.That(s_nightly.First(now), Is.EqualTo(s_nightly.After(now)));
    }

    [TestCase(1, 1)]
    [TestCase(10, 2)]
    [TestCase(60, 12)]
    [TestCase(3600, 30)]
    public void Nodes_look_often_enough(int interval, int look) =>
        Assert.That(new JobTime.Every(TimeSpan.FromSeconds(interval)).Look, Is.EqualTo(TimeSpan.FromSeconds(look)));
}
