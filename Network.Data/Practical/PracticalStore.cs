using Network.Core.Gatherings;
using Network.Core.Practical;
using Network.Data.Access;
using Network.Data.Gatherings;
using Network.Data.Registrations;

namespace Network.Data.Practical;

/// <summary>Where a gathering is, what is served, and how its places are given.</summary>
public sealed class PracticalStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_save = new("""
        UPDATE Gathering
        SET Address = @address, MapUrl = @mapUrl, DirectionsNn = @directionsNn, DirectionsNb = @directionsNb, DirectionsEn = @directionsEn, Meals = @meals,
            Nights = @nights, NeedsKeptDays = @needsKeptDays, OnlineCapacity = @onlineCapacity, OfferHours = @offerHours, HeldUntil = @heldUntil, Held = @held,
            Version = Version + 1, SeatChanges = SeatChanges + 1
        WHERE Slug = @slug AND LearningNetworkId = @networkId AND Version = @version AND State <> 'Cancelled'
        """);

    private static readonly Sql s_held = new("""
        SELECT h.KommuneId, h.Places, h.Taken FROM HeldPlaces h JOIN Gathering g ON g.Id = h.GatheringId
        WHERE g.Slug = @slug AND g.LearningNetworkId = @networkId ORDER BY h.KommuneId
        """);

    private static readonly Sql s_forgetHeld = new("DELETE FROM HeldPlaces WHERE GatheringId = @id");

    private static readonly Sql s_nobodyHeld = new("UPDATE Registration SET UsesHeld = 0 WHERE GatheringId = @id AND UsesHeld = 1");

    private static readonly Sql s_hold = new("INSERT INTO HeldPlaces (GatheringId, KommuneId, Places, Taken) VALUES (@id, @kommuneId, @places, 0)");

    // Whoever came first from the kommune has its kept places.
    private static readonly Sql s_useHeld = new(
        sqlite: """
            UPDATE Registration SET UsesHeld = 1
            WHERE Id IN (SELECT r.Id FROM Registration r
                         WHERE r.GatheringId = @id AND r.KommuneId = @kommuneId AND r.IsOnline = 0 AND (r.State = 'Confirmed' OR r.OfferedUntil IS NOT NULL)
                         ORDER BY r.Id LIMIT @places)
            """,
        sqlServer: """
            UPDATE Registration SET UsesHeld = 1
            WHERE Id IN (SELECT TOP (@places) r.Id FROM Registration r
                         WHERE r.GatheringId = @id AND r.KommuneId = @kommuneId AND r.IsOnline = 0 AND (r.State = 'Confirmed' OR r.OfferedUntil IS NOT NULL)
                         ORDER BY r.Id)
            """);

    private static readonly Sql s_heldTaken = new("UPDATE HeldPlaces SET Taken = @taken WHERE GatheringId = @id AND KommuneId = @kommuneId");

    private static readonly Sql s_setHeld = new("UPDATE Gathering SET Held = @held WHERE Id = @id");

    private static readonly Sql s_over = new(
        sqlite: "SELECT g.Id FROM Gathering g WHERE g.Held > 0 AND g.HeldUntil <= @now ORDER BY g.Id LIMIT 1",
        sqlServer: "SELECT TOP (1) g.Id FROM Gathering g WHERE g.Held > 0 AND g.HeldUntil <= @now ORDER BY g.Id");

    /// <summary>Places kept in a gathering of this network, by kommune.</summary>
    public Task<IReadOnlyList<HeldPlaces>> Held(NetworkAccess access, string slug, CancellationToken stop = default) =>
        database.Read(sql => sql.List<HeldPlaces>(s_held, new { slug, networkId = access.NetworkId }), stop);

    /// <summary>Saves over the version that the organiser saw. Places that become free by it go at once to the first in line.</summary>
    public Task<SaveOutcome> Save(
        NetworkAccess access, string slug, int version, PracticalInfo info, IReadOnlyDictionary<long, int> held, CancellationToken stop = default) => database.Write(async sql =>
    {
        var changed = await sql.Change(s_save, Values(access, slug, version, info));
        if (await sql.Gathering(slug) is not { } gathering || gathering.LearningNetworkId != access.NetworkId) return SaveOutcome.NotFound;
        if (changed == 0) return SaveOutcome.ChangedByOther;
        await Hold(sql, gathering.Id, held);
        await sql.FillFreePlaces(gathering.Id, clock.GetUtcNow());
        return SaveOutcome.Saved;
    }, stop);

    /// <summary>Lets places go that were kept until now, to the first in line; returns of how many gatherings.</summary>
    public async Task<int> ReleaseHeld(CancellationToken stop = default)
    {
        var released = 0;
        while (await database.Write(ReleaseOne, stop)) released++;
        return released;
    }

    private async Task<bool> ReleaseOne(SqlRunner sql)
    {
        var now = clock.GetUtcNow();
        if (await sql.Value<long?>(s_over, new { now }) is not { } id) return false;
        await sql.LockSeats(id);
        await Hold(sql, id, new Dictionary<long, int>());
        await sql.FillFreePlaces(id, now);
        return true;
    }

    private static async Task Hold(SqlRunner sql, long id, IReadOnlyDictionary<long, int> held)
    {
        await sql.Change(s_forgetHeld, new { id });
        await sql.Change(s_nobodyHeld, new { id });
        var left = 0;
        foreach (var (kommuneId, places) in held)
        {
            await sql.Change(s_hold, new { id, kommuneId, places });
            var taken = await sql.Change(s_useHeld, new { id, kommuneId, places });
            await sql.Change(s_heldTaken, new { id, kommuneId, taken });
            left += places - taken;
        }

        await sql.Change(s_setHeld, new { id, held = left });
    }

    private static object Values(NetworkAccess access, string slug, int version, PracticalInfo info) => new
    {
        slug,
        networkId = access.NetworkIdForChange,
        version,
        address = info.Address,
        mapUrl = info.MapUrl,
        directionsNn = info.Directions.Nn,
        directionsNb = info.Directions.Nb,
        directionsEn = info.Directions.En,
        meals = Lines(info.Meals),
        nights = Lines(info.Nights),
        needsKeptDays = info.NeedsKeptDays,
        onlineCapacity = info.OnlineCapacity,
        offerHours = info.OfferHours,
        heldUntil = info.HeldUntil,
        held = 0,
    };

    private static string? Lines(IReadOnlyList<string> lines) => lines.Count == 0 ? null : string.Join('\n', lines);
}
