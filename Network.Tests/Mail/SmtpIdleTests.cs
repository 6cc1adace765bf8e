using Network.Jobs.Mail;
using NUnit.Framework;

namespace Network.Tests.Mail;

[TestFixture]
public sealed class SmtpIdleTests
{
    [Test]
    public async Task A_connection_that_nobody_uses_is_closed_and_the_next_mail_opens_another()
    {
        var clock = new StoppedClock();
        await using var sink = SmtpSink.Start();
        using var transport = new SmtpMailTransport(new SmtpSettings { Host = sink.Host, Port = sink.Port, Tls = false }, clock);
        await transport.SendAsync(SampleMail.Short("a@x.example"), CancellationToken.None);

        clock.Pass(TimeSpan.FromSeconds(9));
        await transport.SendAsync(SampleMail.Short("b@x.example"), CancellationToken.None);
        Assert.That((sink.Connections, sink.OpenNow), Is.EqualTo((1, 1)));

        clock.Pass(TimeSpan.FromSeconds(10));
        await sink.WaitUntilAlone();
        await transport.SendAsync(SampleMail.Short("c@x.example"), CancellationToken.None);
        Assert.That((sink.Connections, sink.Mails.Count), Is.EqualTo((2, 3)));
    }

    // Time passes when told; what repeats is called then.
    private sealed class StoppedClock : TimeProvider
    {
        private readonly List<Action> _repeated = [];
        private long _now;

        public override long GetTimestamp() => _now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (period > TimeSpan.Zero) _repeated.Add(() => callback(state));
            return System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public void Pass(TimeSpan time)
        {
            _now += (long)(time.TotalSeconds * TimestampFrequency);
            _repeated.ForEach(r => r());
        }
    }
}
