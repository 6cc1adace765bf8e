using Network.Bench.Data;
using Network.Bench.Load;
using Network.Bench.Product;

namespace Network.Bench.Measures;

/// <summary>What the process of the web holds of the machine's memory, before the whole run and after it.</summary>
internal static class Memory
{
    private const long Most = 300_000_000;

    /// <summary>Once each kind of page has been asked for a while: what has been compiled and pooled by then is what any node holds after its first minute.</summary>
    public static async Task<long> AtStart(Stage stage, Site site, BenchWorld world)
    {
        var (load, time) = (site.Load(Serving.Connections), stage.IsQuick ? TimeSpan.FromSeconds(0.5) : TimeSpan.FromSeconds(2));
        var cookies = await site.SignIn(world.OrganiserEmail);
        foreach (var path in new[] { $"/samlingar/{world.OpenGatheringSlug}", $"/arrangor/nettverk/{world.NetworkSlug}", $"/arrangor/samlingar/{world.LargeGatheringSlug}/pameldingar" })
            await load.Run(time, int.MaxValue, _ => Request.Get(path, ("Cookie", cookies)), 200);
        return site.Program.Memory;
    }

    public static Measured After(Site site, long atStart)
    {
        var after = site.Program.Memory;
        return new Measured
        {
            Work = "memory after the whole run",
            Limit = "at its start",
            Median = FormattableString.Invariant($"{after / 1e6:0} MB"),
            LimitMedian = FormattableString.Invariant($"{atStart / 1e6:0} MB"),
            Ratio = (double)after / atStart,
            Target = Target.AtMost(1.3),
            Wrong = after > Most ? "more than 300 MB" : null,
        };
    }
}
