using Network.Core.Lists;
using Network.Core.Networks;
using Network.Data.Access;

namespace Network.Data.Gatherings;

/// <summary>Gatherings at a glance, a page at a time.</summary>
public sealed class GatheringListStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_coming = new("""
        SELECT g.Id FROM Gathering g
        JOIN LearningNetwork n ON n.Id = g.LearningNetworkId
        JOIN Session s ON s.GatheringId = g.Id AND s.CancelledAt IS NULL
        WHERE g.State = 'Published' AND (@slug IS NULL OR n.Slug = @slug)
        GROUP BY g.Id HAVING MAX(s.EndsAt) > @now ORDER BY MIN(s.StartsAt), g.Id
        """);

    private static readonly Sql s_past = new("""
        SELECT g.Id FROM Gathering g
        JOIN LearningNetwork n ON n.Id = g.LearningNetworkId
        JOIN Session s ON s.GatheringId = g.Id AND s.CancelledAt IS NULL
        WHERE g.State = 'Published' AND n.Slug = @slug
        GROUP BY g.Id HAVING MAX(s.EndsAt) <= @now ORDER BY MIN(s.StartsAt) DESC, g.Id DESC
        """);

    private static readonly Sql s_all = new("""
        SELECT g.Id FROM Gathering g
        LEFT JOIN Session s ON s.GatheringId = g.Id
        WHERE g.LearningNetworkId = @networkId
        GROUP BY g.Id ORDER BY MIN(s.StartsAt) DESC, g.Id DESC
        """);

    private static readonly Sql s_glances = new("""
        SELECT g.Id, g.Slug, g.TitleNn, g.TitleNb, g.TitleEn, g.State, g.Mode, g.Capacity, g.Taken,
               (SELECT COALESCE(SUM(c.Number), 0) FROM RegistrationCount c WHERE c.GatheringId = g.Id AND c.State = 'Waiting') AS Waiting,
               (SELECT MIN(s.StartsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS StartsAt,
               (SELECT MAX(s.EndsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS EndsAt
        FROM Gathering g WHERE g.Id IN @ids
        """);

    /// <summary>Published gatherings that are not over, of one network or (null) of all, the next one first.</summary>
    public Task<ListPage<GatheringGlance>> Coming(string? slug, Func<int, (int Skip, int Take)> page, CancellationToken stop = default) =>
        Page(s_coming, new { slug, now = clock.GetUtcNow() }, page, stop);

    /// <summary>Published gatherings of a network that are over, the last one first.</summary>
    public Task<ListPage<GatheringGlance>> Past(string slug, Func<int, (int Skip, int Take)> page, CancellationToken stop = default) =>
        Page(s_past, new { slug, now = clock.GetUtcNow() }, page, stop);

    /// <summary>Every gathering of a network, drafts among them, the latest first.</summary>
    public Task<ListPage<GatheringGlance>> Of(NetworkAccess access, Func<int, (int Skip, int Take)> page, CancellationToken stop = default) =>
        Page(s_all, new { networkId = access.NetworkId }, page, stop);

    private Task<ListPage<GatheringGlance>> Page(Sql which, object values, Func<int, (int Skip, int Take)> page, CancellationToken stop) =>
        database.Read(async sql =>
        {
            var all = await sql.List<long>(which, values);
            var (skip, take) = page(all.Count);
            var ids = all.Skip(skip).Take(take).ToList();
            if (ids.Count == 0) return new ListPage<GatheringGlance>([], all.Count);
            var rows = (await sql.List<GatheringGlance>(s_glances, new { ids })).ToDictionary(g => g.Id);
            return new ListPage<GatheringGlance>([.. ids.Where(rows.ContainsKey).Select(id => rows[id])], all.Count);
        }, stop);
}
