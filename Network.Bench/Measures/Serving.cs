using Network.Bench.Load;

namespace Network.Bench.Measures;

/// <summary>Answers in a second, of the product and of its limit by turns.</summary>
internal static class Serving
{
    public const int Connections = 64;

    private const int Unlimited = int.MaxValue;

    public static async Task<Measured> Of(bool quick, string work, string limit, Target target, Served product, Served bare)
    {
        var (rounds, time) = quick ? (2, TimeSpan.FromSeconds(0.5)) : (11, TimeSpan.FromSeconds(2));
        Task<LoadResult> Run(Served served) => served.Load.Run(time, Unlimited, served.Next, served.Status);
        foreach (var served in (Served[])[product, bare]) await Race.Warm(quick, async () => (await Run(served)).PerSecond);
        var (ours, theirs) = await Race.Run(rounds, () => Run(product), () => Run(bare));
        var (all, of) = (LoadResult.Join(ours), LoadResult.Join(theirs));
        return new Measured
        {
            Work = work,
            Limit = limit,
            Median = FormattableString.Invariant($"{all.PerSecond:0}/s, {all.Median:0.0} ms"),
            P99 = FormattableString.Invariant($"{all.P99:0.0} ms"),
            LimitMedian = FormattableString.Invariant($"{of.PerSecond:0}/s, {of.Median:0.0} ms"),
            Ratio = Race.Middle(ours.Zip(theirs, (o, t) => o.PerSecond / t.PerSecond)),
            Target = target,
        };
    }
}

/// <summary>What is asked of a server, and the status that each answer must have.</summary>
internal sealed record Served(HttpLoad Load, Func<int, ReadOnlyMemory<byte>> Next, int Status)
{
    public Served(HttpLoad load, byte[] request, int status = 200)
        : this(load, _ => request, status)
    {
    }
}
