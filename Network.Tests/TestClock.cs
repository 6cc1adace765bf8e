namespace Network.Tests;

/// <summary>A clock that stands still until it is moved. Timers and measured durations are real.</summary>
public sealed class TestClock(DateTimeOffset? start = null) : TimeProvider
{
    private long _utcTicks = (start ?? new DateTimeOffset(2023, 10, 20, 10, 0, 0, TimeSpan.Zero)).UtcTicks;

    public DateTimeOffset Now
    {
        get => new(Interlocked.Read(ref _utcTicks), TimeSpan.Zero);
        set => Interlocked.Exchange(ref _utcTicks, value.UtcTicks);
    }

    public override DateTimeOffset GetUtcNow() => Now;

    public void Move(TimeSpan by) => Interlocked.Add(ref _utcTicks, by.Ticks);
}
