using Network.Core.Lists;
using Network.Core.Minutes;
using Network.Core.Texts;
using Network.Data.Access;

namespace Network.Data.Minutes;

/// <summary>The minutes of a network: what is missing for organisers, what is published for members.</summary>
public sealed class MinutesListStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_count = new("""
        SELECT COUNT(*) FROM Gathering g LEFT JOIN GatheringMinutes m ON m.GatheringId = g.Id
        WHERE g.LearningNetworkId = @networkId
          AND (m.Edition > 0 OR (@all = 1 AND (m.Id IS NOT NULL OR (g.State = 'Published' AND EXISTS (SELECT 1 FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL AND s.StartsAt <= @now)))))
        """);

    private static readonly Sql s_page = new(
        sqlite: """
            SELECT g.Slug, g.TitleNn, g.TitleNb, g.TitleEn, m.State, m.Edition, m.PublishedAt, m.CommentsUntil, CASE WHEN w.GatheringId IS NULL THEN 0 ELSE 1 END AS IsWaived,
                   (SELECT MIN(s.StartsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS StartsAt,
                   (SELECT MAX(s.EndsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS EndsAt
            FROM Gathering g LEFT JOIN GatheringMinutes m ON m.GatheringId = g.Id LEFT JOIN MinutesWaiver w ON w.GatheringId = g.Id
            WHERE g.LearningNetworkId = @networkId
              AND (m.Edition > 0 OR (@all = 1 AND (m.Id IS NOT NULL OR (g.State = 'Published' AND EXISTS (SELECT 1 FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL AND s.StartsAt <= @now)))))
            ORDER BY StartsAt DESC, g.Id DESC LIMIT @take OFFSET @skip
            """,
        sqlServer: """
            SELECT g.Slug, g.TitleNn, g.TitleNb, g.TitleEn, m.State, m.Edition, m.PublishedAt, m.CommentsUntil, CASE WHEN w.GatheringId IS NULL THEN 0 ELSE 1 END AS IsWaived,
                   (SELECT MIN(s.StartsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS StartsAt,
                   (SELECT MAX(s.EndsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS EndsAt
            FROM Gathering g LEFT JOIN GatheringMinutes m ON m.GatheringId = g.Id LEFT JOIN MinutesWaiver w ON w.GatheringId = g.Id
            WHERE g.LearningNetworkId = @networkId
              AND (m.Edition > 0 OR (@all = 1 AND (m.Id IS NOT NULL OR (g.State = 'Published' AND EXISTS (SELECT 1 FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL AND s.StartsAt <= @now)))))
            ORDER BY StartsAt DESC, g.Id DESC OFFSET @skip ROWS FETCH NEXT @take ROWS ONLY
            """);

    private static readonly Sql s_network = new("SELECT n.NameNn, n.NameNb, n.NameEn FROM LearningNetwork n WHERE n.Id = @networkId");

    /// <summary>Gatherings that have begun, or have minutes, the newest first.</summary>
    public Task<(LocalText Network, ListPage<MinutesGlance> Page)> Of(NetworkAccess access, Func<int, (int Skip, int Take)> page, CancellationToken stop = default) => Find(access.NetworkId, 1, page, stop);

    /// <summary>Published ones, the newest first.</summary>
    public Task<(LocalText Network, ListPage<MinutesGlance> Page)> Of(MemberAccess access, Func<int, (int Skip, int Take)> page, CancellationToken stop = default) => Find(access.NetworkId, 0, page, stop);

    private Task<(LocalText, ListPage<MinutesGlance>)> Find(long networkId, int all, Func<int, (int Skip, int Take)> page, CancellationToken stop) => database.Read(async sql =>
    {
        var now = clock.GetUtcNow();
        var network = (await sql.Find<GlanceRow>(s_network, new { networkId }))!;
        var total = await sql.Value<int>(s_count, new { networkId, all, now });
        var (skip, take) = page(total);
        var rows = await sql.List<GlanceRow>(s_page, new { networkId, all, now, skip, take });
        return (new LocalText(network.NameNn, network.NameNb, network.NameEn), new ListPage<MinutesGlance>([.. rows.Select(r => r.Value)], total));
    }, stop);

    private sealed record GlanceRow
    {
        public string Slug { get; init; } = "";
        public string? TitleNn { get; init; }
        public string? TitleNb { get; init; }
        public string? TitleEn { get; init; }
        public string? NameNn { get; init; }
        public string? NameNb { get; init; }
        public string? NameEn { get; init; }
        public DateTimeOffset? StartsAt { get; init; }
        public DateTimeOffset? EndsAt { get; init; }
        public MinutesState? State { get; init; }
        public int? Edition { get; init; }
        public DateTimeOffset? PublishedAt { get; init; }
        public DateOnly? CommentsUntil { get; init; }
        public bool IsWaived { get; init; }

        public MinutesGlance Value => new()
        {
            Slug = Slug,
            Title = new LocalText(TitleNn, TitleNb, TitleEn),
            StartsAt = StartsAt,
            EndsAt = EndsAt,
            State = State,
            Edition = Edition ?? 0,
            PublishedAt = PublishedAt,
            CommentsUntil = CommentsUntil,
            IsWaived = IsWaived,
        };
    }
}
