using Network.Core.Lists;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Access;

namespace Network.Data.Registrations;

/// <summary>A network's series for those who organise it, and the job that keeps it.</summary>
public sealed class SeriesDeskStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_count = new("SELECT COUNT(*) FROM Participant p WHERE p.LearningNetworkId = @networkId");

    private static readonly Sql s_page = new(
        sqlite: """
            SELECT p.Id AS ParticipantId, q.Name, q.Email, k.Name AS Kommune, CASE WHEN m.Id IS NULL THEN 0 ELSE 1 END AS IsMember FROM Participant p
            JOIN Person q ON q.Id = p.PersonId
            JOIN Kommune k ON k.Id = p.KommuneId
            LEFT JOIN SeriesMember m ON m.LearningNetworkId = p.LearningNetworkId AND m.PersonId = p.PersonId
            WHERE p.LearningNetworkId = @networkId ORDER BY p.KommuneId, p.Id LIMIT @take OFFSET @skip
            """,
        sqlServer: """
            SELECT p.Id AS ParticipantId, q.Name, q.Email, k.Name AS Kommune, CASE WHEN m.Id IS NULL THEN 0 ELSE 1 END AS IsMember FROM Participant p
            JOIN Person q ON q.Id = p.PersonId
            JOIN Kommune k ON k.Id = p.KommuneId
            LEFT JOIN SeriesMember m ON m.LearningNetworkId = p.LearningNetworkId AND m.PersonId = p.PersonId
            WHERE p.LearningNetworkId = @networkId ORDER BY p.KommuneId, p.Id OFFSET @skip ROWS FETCH NEXT @take ROWS ONLY
            """);

    private static readonly Sql s_outside = new("""
        SELECT p.Id FROM Participant p
        WHERE p.LearningNetworkId = @networkId
          AND NOT EXISTS (SELECT 1 FROM SeriesMember m WHERE m.LearningNetworkId = p.LearningNetworkId AND m.PersonId = p.PersonId)
        ORDER BY p.Id
        """);

    // Of each gathering that takes registrations now: how many would be registered, and what there is room for.
    private static readonly Sql s_forecast = new("""
        SELECT g.TitleNn, g.TitleNb, g.TitleEn, g.Capacity, g.Taken,
               (SELECT MIN(s.StartsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS StartsAt,
               (SELECT COUNT(DISTINCT p.PersonId) FROM Participant p
                JOIN Person q ON q.Id = p.PersonId
                WHERE p.LearningNetworkId = @networkId
                  AND NOT EXISTS (SELECT 1 FROM SeriesMember m WHERE m.LearningNetworkId = p.LearningNetworkId AND m.PersonId = p.PersonId)
                  AND NOT EXISTS (SELECT 1 FROM Registration r WHERE r.GatheringId = g.Id AND r.EmailKey = q.EmailKey)) AS Wanted
        FROM Gathering g
        WHERE g.LearningNetworkId = @networkId AND g.State = 'Published' AND g.Audience <> 'Leaders'
          AND (g.OpensAt IS NULL OR g.OpensAt <= @now) AND (g.ClosesAt IS NULL OR g.ClosesAt > @now)
          AND EXISTS (SELECT 1 FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL AND s.EndsAt > @now)
        """);

    // Members with a gathering that they have not decided on. Those of gatherings that are not open are looked at and passed over by whoever fills.
    private static readonly Sql s_missing = new(
        sqlite: """
            SELECT DISTINCT m.Id FROM Gathering g
            JOIN SeriesMember m ON m.LearningNetworkId = g.LearningNetworkId
            JOIN Person q ON q.Id = m.PersonId
            WHERE g.State = 'Published' AND g.Audience <> 'Leaders' AND (g.OpensAt IS NULL OR g.OpensAt <= @now) AND (g.ClosesAt IS NULL OR g.ClosesAt > @now)
              AND EXISTS (SELECT 1 FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL AND s.EndsAt > @now)
              AND NOT EXISTS (SELECT 1 FROM Registration r WHERE r.GatheringId = g.Id AND r.EmailKey = q.EmailKey)
              AND NOT EXISTS (SELECT 1 FROM Registration r WHERE r.PersonId = m.PersonId AND r.GatheringId = g.Id)
              AND NOT EXISTS (SELECT 1 FROM SeriesOptOut o WHERE o.SeriesMemberId = m.Id AND o.GatheringId = g.Id)
            ORDER BY m.Id LIMIT 200
            """,
        sqlServer: """
            SELECT DISTINCT TOP (200) m.Id FROM Gathering g
            JOIN SeriesMember m ON m.LearningNetworkId = g.LearningNetworkId
            JOIN Person q ON q.Id = m.PersonId
            WHERE g.State = 'Published' AND g.Audience <> 'Leaders' AND (g.OpensAt IS NULL OR g.OpensAt <= @now) AND (g.ClosesAt IS NULL OR g.ClosesAt > @now)
              AND EXISTS (SELECT 1 FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL AND s.EndsAt > @now)
              AND NOT EXISTS (SELECT 1 FROM Registration r WHERE r.GatheringId = g.Id AND r.EmailKey = q.EmailKey)
              AND NOT EXISTS (SELECT 1 FROM Registration r WHERE r.PersonId = m.PersonId AND r.GatheringId = g.Id)
              AND NOT EXISTS (SELECT 1 FROM SeriesOptOut o WHERE o.SeriesMemberId = m.Id AND o.GatheringId = g.Id)
            ORDER BY m.Id
            """);

    private static readonly Sql s_member = new("""
        SELECT m.Id, m.LearningNetworkId, m.KommuneId, m.PersonId, m.Token, q.Name, q.Email, q.Phone, q.Language FROM SeriesMember m
        JOIN Person q ON q.Id = m.PersonId
        WHERE m.Id = @id
        """);

    /// <summary>A page of the network's participants, by kommune.</summary>
    public Task<ListPage<SeriesCandidate>> Participants(NetworkAccess access, Func<int, (int Skip, int Take)> page, CancellationToken stop = default) =>
        database.Read(async sql =>
        {
            var total = await sql.Value<int>(s_count, new { networkId = access.NetworkId });
            var (skip, take) = page(total);
            return new ListPage<SeriesCandidate>(await sql.List<SeriesCandidate>(s_page, new { networkId = access.NetworkId, skip, take }), total);
        }, stop);

    /// <summary>What it would do to register every participant who is not on the series, gathering by gathering.</summary>
    public Task<IReadOnlyList<SeriesForecast>> Forecast(NetworkAccess access, CancellationToken stop = default) => database.Read<IReadOnlyList<SeriesForecast>>(async sql =>
        [.. (await sql.List<ForecastRow>(s_forecast, new { networkId = access.NetworkId, now = clock.GetUtcNow() })).Select(r => r.Value).OrderBy(f => f.StartsAt)], stop);

    /// <summary>Puts participants on the series: those chosen, or (null) all. How many people that is.</summary>
    public async Task<int> Join(NetworkAccess access, IReadOnlyList<long>? participantIds, CancellationToken stop = default)
    {
        var outside = await database.Read(sql => sql.List<long>(s_outside, new { networkId = access.NetworkIdForChange }), stop);
        var joined = 0;
        // One at a time, so that nobody else waits for all of them.
        foreach (var id in participantIds is null ? outside : outside.Intersect(participantIds))
        {
            await database.Write(async sql => await sql.JoinSeries(id, clock.GetUtcNow()) is { } member ? await sql.FillSeries(member, clock.GetUtcNow()) : 0, stop);
            joined++;
        }

        return joined;
    }

    /// <summary>Registers members for what was published since; how many people that is.</summary>
    public async Task<int> FillMissing(CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        var filled = 0;
        foreach (var id in await database.Read(sql => sql.List<long>(s_missing, new { now }), stop))
        {
            filled += await database.Write(async sql => await sql.Find<SeriesMember>(s_member, new { id }) is { } member && await sql.FillSeries(member, now) > 0 ? 1 : 0, stop);
        }

        return filled;
    }

    private sealed record ForecastRow
    {
        public string? TitleNn { get; init; }
        public string? TitleNb { get; init; }
        public string? TitleEn { get; init; }
        public int? Capacity { get; init; }
        public int Taken { get; init; }
        public DateTimeOffset StartsAt { get; init; }
        public int Wanted { get; init; }

        public SeriesForecast Value => new(new LocalText(TitleNn, TitleNb, TitleEn), StartsAt, Wanted, Capacity - Taken);
    }
}
