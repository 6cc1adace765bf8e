using Network.Core.Search;
using Network.Core.Texts;
using Network.Core.Time;
using Network.Data.Access;

namespace Network.Data.Search;

/// <summary>Finds documents. Nobody finds, counts or is told of what they may not open.</summary>
public sealed class SearchStore(Database database, TimeProvider clock)
{
    /// <summary>How many documents are ranked and counted at most.</summary>
    public const int Most = 1000;

    private const int MostByTitle = 300;

    private static readonly Sql s_hits = new($"""
        SELECT d.Id, d.Kind, d.LearningNetworkId, d.KommuneId, d.TitleNn, d.TitleNb, d.TitleEn, d.Body, d.Address, d.Day
        FROM SearchDocument d WHERE d.Id IN @ids AND {Readable.Document}
        """);

    private static readonly Sql s_networks = new("SELECT n.Id, n.NameNn, n.NameNb, n.NameEn FROM LearningNetwork n WHERE n.Id IN @ids");

    /// <summary>A page of what holds every word, or of the newest where no word was typed.</summary>
    /// <param name="query">The words.</param>
    /// <param name="filter">What the results are narrowed to.</param>
    /// <param name="personId">Who asks; 0 for somebody who is not signed in.</param>
    /// <param name="order">What comes first.</param>
    /// <param name="page">Which rows of so many.</param>
    /// <param name="stop">Gives up.</param>
    public Task<SearchFound> Find(
        SearchQuery query, SearchFilter filter, long personId, SearchOrder order, Func<int, (int Skip, int Take)> page, CancellationToken stop = default) => database.Read(async sql =>
    {
        var all = await Candidates(sql, query, SearchFilter.None, personId);
        var wanted = all.IsCut && !filter.IsNone ? await Candidates(sql, query, filter, personId) : (Found: [.. all.Found.Where(filter.Takes)], all.IsCut);
        var inOrder = SearchCandidate.InOrder(wanted.Found, query.IsEmpty ? SearchOrder.Newest : order, clock.OsloToday());
        var (skip, take) = page(inOrder.Count);
        var shown = inOrder.Skip(skip).Take(take).ToList();
        var facets = SearchFacets.Of(all.Found, filter);
        return new SearchFound
        {
            Hits = await Hits(sql, shown, personId),
            Total = inOrder.Count,
            IsCut = wanted.IsCut,
            Facets = facets,
            Networks = await Names(sql, [.. facets.Networks.Select(n => n.NetworkId).Union(shown.Select(c => c.NetworkId))]),
            Suggestion = all.Found.Count == 0 ? await sql.Suggestion(query, personId) : null,
        };
    }, stop);

    private async Task<(IReadOnlyList<SearchCandidate> Found, bool IsCut)> Candidates(SqlRunner sql, SearchQuery query, SearchFilter filter, long personId)
    {
        if (query.IsEmpty) return Cut(await sql.Newest(filter, personId, Most + 1));
        if (database.Provider == DatabaseProvider.SqlServer) return Cut(await sql.Plain(query, filter, personId, Most + 1));
        var (found, isCut) = Cut(await sql.Matching(SearchMatch.Text(query), filter, personId, Most + 1));
        // Of a common word, titles count however old they are.
        return isCut ? ([.. found.UnionBy(await sql.Matching(SearchMatch.InTitle(query), filter, personId, MostByTitle), c => c.Id)], true) : (found, false);
    }

    private static (IReadOnlyList<SearchCandidate> Found, bool IsCut) Cut(IReadOnlyList<SearchCandidate> found) =>
        found.Count > Most ? ([.. found.OrderByDescending(c => c.Id).Take(Most)], true) : (found, false);

    private static async Task<IReadOnlyList<SearchHit>> Hits(SqlRunner sql, List<SearchCandidate> shown, long personId)
    {
        if (shown.Count == 0) return [];
        var rows = (await sql.List<HitRow>(s_hits, new { ids = shown.Select(c => c.Id).ToList(), personId })).ToDictionary(r => r.Id);
        return [.. shown.Where(c => rows.ContainsKey(c.Id)).Select(c => rows[c.Id].With([.. c.Tools.Select(t => t.Name)]))];
    }

    private static async Task<IReadOnlyDictionary<long, LocalText>> Names(SqlRunner sql, IReadOnlyList<long> ids) => ids.Count == 0
        ? new Dictionary<long, LocalText>()
        : (await sql.List<NetworkNameRow>(s_networks, new { ids })).ToDictionary(n => n.Id, n => new LocalText(n.NameNn, n.NameNb, n.NameEn));
}
