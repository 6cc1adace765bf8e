using System.Diagnostics;
using Dapper;
using Network.Bench.Data;
using Network.Bench.Load;
using Network.Bench.Product;
using Network.Core.Search;
using Network.Data.Search;

namespace Network.Bench.Measures;

/// <summary>
/// A search as its page makes it (who may open what, ranking, facets, the texts of the hits), held against the index asked for the same words, ranked, and
/// nothing else.
/// </summary>
internal static class Searching
{
    private const string Raw = "SELECT rowid, bm25(SearchText, 10.0, 1.0) AS Score FROM SearchText WHERE SearchText MATCH @match ORDER BY Score LIMIT 20";

    public static async Task<Measured> Measure(Stage stage, Site site, BenchWorld world)
    {
        var searches = world.Searches.Select(text => SearchQuery.Read(text)).ToList();
        var store = new SearchStore(site.Database, TimeProvider.System);
        await using var connection = await site.Database.Open(CancellationToken.None);
        Task<LoadResult> Product() => Each(searches, query => store.Find(query, SearchFilter.None, world.ParticipantId, SearchOrder.Relevance, total => (0, Math.Min(20, total))));
        Task<LoadResult> Bare() => Each(searches, query => connection.QueryAsync<(long, double)>(Raw, new { match = SearchMatch.Text(query) }));
        await Product();
        await Bare();
        var (ours, theirs) = await Race.Run(stage.IsQuick ? 2 : 9, Product, Bare);
        var (all, of) = (LoadResult.Join(ours), LoadResult.Join(theirs));
        return new Measured
        {
            Work = FormattableString.Invariant($"search, three words, {world.Documents} documents"),
            Limit = "FTS5 alone, same words",
            Median = FormattableString.Invariant($"{all.Median:0.0} ms"),
            P99 = FormattableString.Invariant($"{all.P99:0.0} ms"),
            LimitMedian = FormattableString.Invariant($"{of.Median:0.0} ms"),
            Ratio = Race.Middle(ours.Zip(theirs, (o, t) => t.Time / o.Time)),
            Target = Target.AtLeast(0.5),
        };
    }

    private static async Task<LoadResult> Each<T>(List<SearchQuery> searches, Func<SearchQuery, Task<T>> search)
    {
        var (taken, watch) = (new List<double>(), Stopwatch.StartNew());
        foreach (var query in searches)
        {
            var started = Stopwatch.GetTimestamp();
            await search(query);
            taken.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return new LoadResult([.. taken.Order()], watch.Elapsed);
    }
}
