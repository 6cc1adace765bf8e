using Network.Bench.Load;
using Network.Bench.Product;

namespace Network.Bench.Measures;

/// <summary>What a page costs where there is much, held against itself where there is little.</summary>
internal static class Growth
{
    /// <summary>Asks for both until what they take is compiled.</summary>
    public static async Task Warm(bool quick, params Visit[] visits)
    {
        foreach (var visit in visits) await Run(visit, quick ? 20 : 300);
    }

    /// <summary>One after the other, by turns: the time of an answer, not how many there are room for. Both are warm.</summary>
    public static async Task<Measured> Of(bool quick, string work, string limit, Target target, Visit much, Visit little)
    {
        var (rounds, most) = quick ? (2, 20) : (9, 50);
        var (ours, theirs) = await Race.Run(rounds, () => Run(much, most), () => Run(little, most));
        var (all, of) = (LoadResult.Join(ours), LoadResult.Join(theirs));
        return new Measured
        {
            Work = work,
            Limit = limit,
            Median = FormattableString.Invariant($"{all.Median:0.00} ms"),
            P99 = FormattableString.Invariant($"{all.P99:0.0} ms"),
            LimitMedian = FormattableString.Invariant($"{of.Median:0.00} ms"),
            Ratio = Race.Middle(ours.Zip(theirs, (o, t) => o.Median / t.Median)),
            Target = target,
        };
    }

    private static Task<LoadResult> Run(Visit visit, int most) => visit.Site.Load(1).Run(TimeSpan.FromSeconds(2), most, _ => visit.Request, 200);
}

/// <summary>A page of a site, as somebody sees it.</summary>
internal sealed record Visit(Site Site, string Path, string Cookies)
{
    public byte[] Request { get; } = Load.Request.Get(Path, ("Cookie", Cookies));
}
