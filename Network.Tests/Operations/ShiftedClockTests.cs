using Network.Core.Time;
using NUnit.Framework;

namespace Network.Tests.Operations;

[TestFixture]
public sealed class ShiftedClockTests
{
    private static readonly DateTimeOffset s_start = new(2023, 10, 23, 7, 59, 0, TimeSpan.FromHours(2));

    [Test]
    public void It_begins_at_its_start_and_runs_as_fast_as_the_real_one()
    {
        var real = new TestClock();
        var clock = new ShiftedClock(real, s_start);

        Assert.That(clock.GetUtcNow(), Is.EqualTo(s_start));
        real.Move(TimeSpan.FromMinutes(1));
        Assert.That(clock.GetUtcNow(), Is.EqualTo(s_start.AddMinutes(1)));
    }

    [Test]
    public async Task Timers_run_on_real_time()
    {
        var clock = new ShiftedClock(TimeProvider.System, s_start);

        await Task.Delay(TimeSpan.FromMilliseconds(1), clock).WaitAsync(TimeSpan.FromSeconds(10));

        Assert.That(clock.TimestampFrequency, Is.EqualTo(TimeProvider.System.TimestampFrequency));
    }
}
