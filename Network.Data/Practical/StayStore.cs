using Network.Core.Lists;
using Network.Core.Practical;
using Network.Data.Access;
using Network.Data.Gatherings;

namespace Network.Data.Practical;

/// <summary>What those who come need, for the organisers of the gathering, and how it is forgotten.</summary>
public sealed class StayStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_counts = new("""
        SELECT COUNT(*) AS Confirmed, COUNT(a.RegistrationId) AS Answered
        FROM Registration r LEFT JOIN StayAnswer a ON a.RegistrationId = r.Id
        WHERE r.GatheringId = @id AND r.State = 'Confirmed' AND r.IsOnline = 0
        """);

    private static readonly Sql s_chosen = new("""
        SELECT c.Kind, c.Name, COUNT(*) AS Number FROM Registration r JOIN StayChoice c ON c.RegistrationId = r.Id
        WHERE r.GatheringId = @id AND r.State = 'Confirmed' AND r.IsOnline = 0 GROUP BY c.Kind, c.Name ORDER BY c.Kind, c.Name
        """);

    private static readonly Sql s_diets = new("""
        SELECT a.Diet FROM Registration r JOIN StayAnswer a ON a.RegistrationId = r.Id
        WHERE r.GatheringId = @id AND r.State = 'Confirmed' AND r.IsOnline = 0 AND a.Diet IS NOT NULL
        """);

    private static readonly Sql s_guests = new(
        sqlite: """
            SELECT r.Name, r.KommuneId, r.Organisation, c.Name AS Night FROM Registration r JOIN StayChoice c ON c.RegistrationId = r.Id AND c.Kind = 'Night'
            WHERE r.GatheringId = @id AND r.State = 'Confirmed' AND r.IsOnline = 0 ORDER BY c.Name, r.NameKey, r.Id LIMIT @take OFFSET @skip
            """,
        sqlServer: """
            SELECT r.Name, r.KommuneId, r.Organisation, c.Name AS Night FROM Registration r JOIN StayChoice c ON c.RegistrationId = r.Id AND c.Kind = 'Night'
            WHERE r.GatheringId = @id AND r.State = 'Confirmed' AND r.IsOnline = 0 ORDER BY c.Name, r.NameKey, r.Id OFFSET @skip ROWS FETCH NEXT @take ROWS ONLY
            """);

    private static readonly Sql s_guestCount = new("""
        SELECT COUNT(*) FROM Registration r JOIN StayChoice c ON c.RegistrationId = r.Id AND c.Kind = 'Night'
        WHERE r.GatheringId = @id AND r.State = 'Confirmed' AND r.IsOnline = 0
        """);

    private static readonly Sql s_old = new("""
        SELECT g.Id, g.Slug, g.NeedsKeptDays, MAX(s.EndsAt) AS EndsAt FROM Gathering g JOIN Session s ON s.GatheringId = g.Id
        WHERE g.NeedsDeletedAt IS NULL AND (g.Meals IS NOT NULL OR g.Nights IS NOT NULL)
        GROUP BY g.Id, g.Slug, g.NeedsKeptDays HAVING MAX(s.EndsAt) < @now ORDER BY g.Id
        """);

    private static readonly Sql s_forgetChoices = new("DELETE FROM StayChoice WHERE RegistrationId IN (SELECT r.Id FROM Registration r WHERE r.GatheringId = @id)");

    private static readonly Sql s_forgetAnswers = new("DELETE FROM StayAnswer WHERE RegistrationId IN (SELECT r.Id FROM Registration r WHERE r.GatheringId = @id)");

    private static readonly Sql s_forgotten = new("UPDATE Gathering SET NeedsDeletedAt = @now WHERE Id = @id AND NeedsDeletedAt IS NULL");

    /// <summary>Numbers for kitchen and hotel; null where the network has no such gathering. Health data: only for organisers.</summary>
    public Task<KitchenSummary?> Summary(NetworkAccess access, string slug, CancellationToken stop = default) => database.Read<KitchenSummary?>(async sql =>
    {
        _ = access.NetworkIdForChange;
        if (await sql.Gathering(slug) is not { } gathering || gathering.LearningNetworkId != access.NetworkId) return null;
        var id = gathering.Id;
        var counts = (await sql.Find<CountRow>(s_counts, new { id }))!;
        var chosen = (await sql.List<ChosenRow>(s_chosen, new { id })).ToLookup(c => c.Kind, c => (c.Name, c.Number));
        return new KitchenSummary(
            counts.Confirmed,
            counts.Answered,
            KitchenSummary.InOrder(gathering.Practical.Meals, chosen[StayKind.Meal]),
            KitchenSummary.InOrder(gathering.Practical.Nights, chosen[StayKind.Night]),
            KitchenSummary.Grouped(await sql.List<string>(s_diets, new { id })));
    }, stop);

    /// <summary>Who sleeps there, a line for each night: for the hotel's list of names.</summary>
    public Task<ListPage<Guest>> Guests(NetworkAccess access, string slug, Func<int, (int Skip, int Take)> page, CancellationToken stop = default) => database.Read(async sql =>
    {
        _ = access.NetworkIdForChange;
        var gathering = await sql.Gathering(slug);
        var id = gathering?.LearningNetworkId == access.NetworkId ? gathering.Id : 0;
        var total = await sql.Value<int>(s_guestCount, new { id });
        var (skip, take) = page(total);
        return new ListPage<Guest>(await sql.List<Guest>(s_guests, new { id, skip, take }), total);
    }, stop);

    /// <summary>Deletes what people needed in gatherings whose time to keep it is over; which, and of how many people.</summary>
    public async Task<IReadOnlyList<(string Slug, int People)>> ForgetOld(CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        var old = await database.Read(sql => sql.List<OldRow>(s_old, new { now }), stop);
        var forgotten = new List<(string, int)>();
        foreach (var each in old.Where(o => o.EndsAt.AddDays(o.NeedsKeptDays) <= now))
        {
            forgotten.Add((each.Slug, await database.Write(async sql =>
            {
                await sql.Change(s_forgetChoices, new { id = each.Id });
                var people = await sql.Change(s_forgetAnswers, new { id = each.Id });
                await sql.Change(s_forgotten, new { id = each.Id, now });
                return people;
            }, stop)));
        }

        return forgotten;
    }

    private sealed record CountRow
    {
        public int Confirmed { get; init; }
        public int Answered { get; init; }
    }

    private sealed record ChosenRow
    {
        public StayKind Kind { get; init; }
        public string Name { get; init; } = "";
        public int Number { get; init; }
    }

    private sealed record OldRow
    {
        public long Id { get; init; }
        public string Slug { get; init; } = "";
        public int NeedsKeptDays { get; init; }
        public DateTimeOffset EndsAt { get; init; }
    }
}
