namespace Network.Jobs.Mail;

/// <summary>Spaces mails evenly, so that no second sees more than the rate, where 0 is no limit.</summary>
internal sealed class SendRate(int perSecond, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _next;

    /// <summary>Returns when the next mail may go.</summary>
    public Task Wait(CancellationToken stop)
    {
        if (perSecond == 0) return Task.CompletedTask;
        TimeSpan wait;
        lock (_gate)
        {
            var now = clock.GetElapsedTime(_start);
            var turn = _next > now ? _next : now;
            _next = turn + (TimeSpan.FromSeconds(1) / perSecond);
            wait = turn - now;
        }

        return wait > TimeSpan.Zero ? Task.Delay(wait, clock, stop) : Task.CompletedTask;
    }
}
