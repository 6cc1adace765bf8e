using Network.Core.Time;

namespace Network.Jobs;

/// <summary>When a job runs: every so often, or once a day by the wall clock in Oslo.</summary>
public abstract record JobTime
{
    private JobTime()
    {
    }

    /// <summary>The first moment after <paramref name="began"/>, when the last run started.</summary>
    public abstract DateTimeOffset After(DateTimeOffset began);

    /// <summary>When it is due where it has never run.</summary>
    public abstract DateTimeOffset First(DateTimeOffset now);

    /// <summary>How often a node looks whether it is due.</summary>
    public abstract TimeSpan Look { get; }

    /// <summary>From start to start; at once where a run took longer than that.</summary>
    public sealed record Every(TimeSpan Interval) : JobTime
    {
        private static readonly TimeSpan s_least = TimeSpan.FromSeconds(1);
        private static readonly TimeSpan s_most = TimeSpan.FromSeconds(30);

        public override TimeSpan Look => Interval / 5 is var look && look < s_least ? s_least : look > s_most ? s_most : look;

        public override DateTimeOffset After(DateTimeOffset began) => began + Interval;

        public override DateTimeOffset First(DateTimeOffset now) => now;
    }

    /// <summary>At that time in Oslo, each day; a day on which every node was down is made up for by the first that is up.</summary>
    public sealed record Daily(TimeOnly At) : JobTime
    {
        public override TimeSpan Look => TimeSpan.FromSeconds(30);

        public override DateTimeOffset After(DateTimeOffset began)
        {
            var today = began.OsloDate();
            return OsloTime.Moment(today, At) is var moment && moment > began ? moment : OsloTime.Moment(today.AddDays(1), At);
        }

        public override DateTimeOffset First(DateTimeOffset now) => After(now);
    }
}
