using Network.Core.Registrations;

namespace Network.Data.Registrations;

/// <summary>
/// Takes and frees places inside a larger transaction. Whoever does either first writes the gathering's row, so that on both databases they come one
/// after the other; a place is taken by one conditional update, never counted and then taken. What is kept for a kommune, and not taken, is nobody else's.
/// </summary>
internal static class SeatRows
{
    private static readonly Sql s_queueUp = new("UPDATE Gathering SET SeatChanges = SeatChanges + 1 WHERE Id = @gatheringId");

    private static readonly Sql s_take = new("""
        UPDATE Gathering SET Taken = Taken + @places, Held = Held - @fromHeld
        WHERE Id = @gatheringId AND State = 'Published' AND Held >= @fromHeld AND (Capacity IS NULL OR Taken + @places + Held - @fromHeld <= Capacity)
        """);

    private static readonly Sql s_takeOnline = new("""
        UPDATE Gathering SET OnlineTaken = OnlineTaken + @places
        WHERE Id = @gatheringId AND State = 'Published' AND (OnlineCapacity IS NULL OR OnlineTaken + @places <= OnlineCapacity)
        """);

    private static readonly Sql s_takeHeld = new("UPDATE HeldPlaces SET Taken = Taken + @fromHeld WHERE GatheringId = @gatheringId AND KommuneId = @kommuneId");

    private static readonly Sql s_heldLeft = new("SELECT h.Places - h.Taken FROM HeldPlaces h WHERE h.GatheringId = @gatheringId AND h.KommuneId = @kommuneId");

    private static readonly Sql s_takeBeyond = new("UPDATE Gathering SET Taken = Taken + 1 WHERE Id = @gatheringId AND State = 'Published'");

    private static readonly Sql s_takeBeyondOnline = new("UPDATE Gathering SET OnlineTaken = OnlineTaken + 1 WHERE Id = @gatheringId AND State = 'Published'");

    private static readonly Sql s_free = new("UPDATE Gathering SET Taken = Taken - 1 WHERE Id = @gatheringId");

    private static readonly Sql s_freeOnline = new("UPDATE Gathering SET OnlineTaken = OnlineTaken - 1 WHERE Id = @gatheringId");

    private static readonly Sql s_giveBackHeld = new("UPDATE HeldPlaces SET Taken = Taken - 1 WHERE GatheringId = @gatheringId AND KommuneId = @kommuneId AND Taken > 0");

    private static readonly Sql s_holdAgain = new("UPDATE Gathering SET Held = Held + 1 WHERE Id = @gatheringId");

    private static readonly Sql s_number = new("SELECT g.SeatChanges FROM Gathering g WHERE g.Id = @gatheringId");

    private static readonly Sql s_freePlaces = new("""
        SELECT CASE WHEN g.Capacity IS NULL THEN 1000000 WHEN g.Capacity > g.Taken + g.Held THEN g.Capacity - g.Taken - g.Held ELSE 0 END
        FROM Gathering g WHERE g.Id = @gatheringId
        """);

    private static readonly Sql s_freeOnlinePlaces = new("""
        SELECT CASE WHEN g.OnlineCapacity IS NULL THEN 1000000 WHEN g.OnlineCapacity > g.OnlineTaken THEN g.OnlineCapacity - g.OnlineTaken ELSE 0 END
        FROM Gathering g WHERE g.Id = @gatheringId
        """);

    /// <summary>Waits for whoever is changing places in this gathering, and keeps others waiting until the transaction ends.</summary>
    public static Task LockSeats(this SqlRunner sql, long gatheringId) => sql.Change(s_queueUp, new { gatheringId });

    /// <summary>Takes places, all or none. How many of them were kept for the kommune; null where there are not so many places. After <see cref="LockSeats"/>.</summary>
    public static async Task<int?> TakeSeat(this SqlRunner sql, long gatheringId, SeatKind kind, int places = 1)
    {
        if (kind.IsOnline) return await sql.Change(s_takeOnline, new { gatheringId, places }) == 1 ? 0 : null;
        var fromHeld = Math.Clamp(await sql.HeldLeft(gatheringId, kind), 0, places);
        if (await sql.Change(s_take, new { gatheringId, places, fromHeld }) == 0) return null;
        if (fromHeld > 0) await sql.Change(s_takeHeld, new { gatheringId, kommuneId = kind.KommuneId, fromHeld });
        return fromHeld;
    }

    /// <summary>How many places are free for this kind; very many where there is no limit. True for long only after <see cref="LockSeats"/>.</summary>
    public static async Task<int> FreePlaces(this SqlRunner sql, long gatheringId, SeatKind kind) => kind.IsOnline
        ? await sql.Value<int>(s_freeOnlinePlaces, new { gatheringId })
        : await sql.Value<int>(s_freePlaces, new { gatheringId }) + await sql.HeldLeft(gatheringId, kind);

    /// <summary>Takes a place that there may not be, by an organiser's choice; false only where the gathering is not published.</summary>
    public static async Task<bool> TakeSeatBeyond(this SqlRunner sql, long gatheringId, SeatKind kind) =>
        await sql.Change(kind.IsOnline ? s_takeBeyondOnline : s_takeBeyond, new { gatheringId }) == 1;

    /// <summary>A number greater than all before it in this gathering: the order of the waiting list. After <see cref="LockSeats"/>.</summary>
    public static Task<int> NextInLine(this SqlRunner sql, long gatheringId) => sql.Value<int>(s_number, new { gatheringId });

    /// <summary>Gives the place back that somebody has or has been offered; one that was kept for their kommune is kept for it again.</summary>
    public static async Task GiveBack(this SqlRunner sql, Registration registration)
    {
        var values = new { gatheringId = registration.GatheringId, kommuneId = registration.KommuneId };
        await sql.Change(registration.IsOnline ? s_freeOnline : s_free, values);
        if (registration.UsesHeld && await sql.Change(s_giveBackHeld, values) == 1) await sql.Change(s_holdAgain, values);
    }

    private static Task<int> HeldLeft(this SqlRunner sql, long gatheringId, SeatKind kind) =>
        kind is { IsOnline: false, KommuneId: { } kommuneId } ? sql.Value<int>(s_heldLeft, new { gatheringId, kommuneId }) : Task.FromResult(0);
}
