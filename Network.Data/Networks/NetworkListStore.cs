using Network.Core.Invitations;
using Network.Core.Lists;
using Network.Core.Networks;
using Network.Data.Access;

namespace Network.Data.Networks;

/// <summary>Networks at a glance, and as anybody may see them.</summary>
public sealed class NetworkListStore(Database database)
{
    /// <summary>The networks <c>n</c> that the person @personId may see as organiser or reader, the newest first.</summary>
    internal const string Mine = """
        FROM LearningNetwork n
        JOIN Person p ON p.Id = @personId
        WHERE p.IsAdministrator = 1 OR EXISTS (SELECT 1 FROM NetworkStaff s WHERE s.LearningNetworkId = n.Id AND s.PersonId = p.Id)
        ORDER BY n.Id DESC
        """;

    private static readonly Sql s_mine = new($"SELECT n.Id {Mine}");

    private static readonly Sql s_all = new("SELECT n.Id FROM LearningNetwork n ORDER BY n.Id DESC");

    private static readonly Sql s_glances = new("""
        SELECT n.Id, n.Slug, n.NameNn, n.NameNb, n.NameEn,
               (SELECT COUNT(*) FROM NetworkKommune k WHERE k.LearningNetworkId = n.Id) AS Kommuner,
               (SELECT COUNT(*) FROM Gathering g WHERE g.LearningNetworkId = n.Id AND (@drafts = 1 OR g.State = 'Published')) AS Gatherings
        FROM LearningNetwork n WHERE n.Id IN @ids ORDER BY n.Id DESC
        """);

    private static readonly Sql s_toolsAndStanding = new($"""
        SELECT t.Id, t.Name, t.Url FROM NetworkTool t WHERE t.LearningNetworkId = @networkId ORDER BY t.Position, t.Id;
        SELECT COUNT(*) FROM LearningNetwork n WHERE n.Id = @networkId AND n.Id IN ({Readable.Networks})
        """);

    /// <summary>The networks that a person may see as organiser or reader, the newest first.</summary>
    public Task<ListPage<NetworkGlance>> Of(long personId, Func<int, (int Skip, int Take)> page, CancellationToken stop = default) =>
        Page(s_mine, personId, page, stop);

    /// <summary>Every network, as anybody may see it, the newest first.</summary>
    public Task<ListPage<NetworkGlance>> All(Func<int, (int Skip, int Take)> page, CancellationToken stop = default) => Page(s_all, null, page, stop);

    /// <summary>A network as anybody may see it; null where there is none.</summary>
    public Task<LearningNetwork?> Public(string slug, CancellationToken stop = default) => database.Read(sql => sql.Network(slug), stop);

    /// <summary>The tools of a network, which anybody may know of, in order, and whether the visitor belongs to it.</summary>
    /// <param name="networkId">The network.</param>
    /// <param name="personId">The visitor; 0 for somebody who is not signed in.</param>
    /// <param name="stop">Ends the wait for the database.</param>
    public Task<(IReadOnlyList<NetworkTool> Tools, bool IsMember)> ToolsAndStanding(long networkId, long personId, CancellationToken stop = default) =>
        database.Read(sql => sql.Several(s_toolsAndStanding, new { networkId, personId }, async answers =>
        {
            var tools = await answers.List<ToolRow>();
            return ((IReadOnlyList<NetworkTool>)[.. tools.Select(t => new NetworkTool(t.Id, t.Name, t.Url))], await answers.Find<int>() > 0);
        }), stop);

    private Task<ListPage<NetworkGlance>> Page(Sql which, long? personId, Func<int, (int Skip, int Take)> page, CancellationToken stop) =>
        database.Read(async sql =>
        {
            var all = await sql.List<long>(which, new { personId });
            var (skip, take) = page(all.Count);
            var ids = all.Skip(skip).Take(take).ToList();
            return new ListPage<NetworkGlance>(ids.Count == 0 ? [] : await sql.List<NetworkGlance>(s_glances, new { ids, drafts = personId is not null }), all.Count);
        }, stop);

    private sealed record ToolRow
    {
        public long Id { get; init; }
        public string Name { get; init; } = "";
        public string? Url { get; init; }
    }
}
