using Network.Core.Mail;
using Network.Data.Mail;

namespace Network.Data.Registrations;

/// <summary>
/// Takes, frees and hands on places inside a larger transaction. Whoever does either first writes the gathering's row, so that on both databases
/// they come one after the other; a place is taken by one conditional update, never counted and then taken.
/// </summary>
internal static class SeatRows
{
    private static readonly Sql s_queueUp = new("UPDATE Gathering SET SeatChanges = SeatChanges + 1 WHERE Id = @gatheringId");

    private static readonly Sql s_take = new("""
        UPDATE Gathering SET Taken = Taken + @places
        WHERE Id = @gatheringId AND State = 'Published' AND (Capacity IS NULL OR Taken + @places <= Capacity)
        """);

    private static readonly Sql s_takeBeyond = new("UPDATE Gathering SET Taken = Taken + 1 WHERE Id = @gatheringId AND State = 'Published'");

    private static readonly Sql s_free = new("UPDATE Gathering SET Taken = Taken - 1 WHERE Id = @gatheringId");

    private static readonly Sql s_number = new("SELECT g.SeatChanges FROM Gathering g WHERE g.Id = @gatheringId");

    private static readonly Sql s_freePlaces = new("""
        SELECT CASE WHEN g.Capacity IS NULL THEN 1000000 WHEN g.Capacity > g.Taken THEN g.Capacity - g.Taken ELSE 0 END
        FROM Gathering g WHERE g.Id = @gatheringId
        """);

    private static readonly Sql s_firstThatFits = new(
        sqlite: """
            SELECT MIN(r.WaitingNumber) AS WaitingNumber, r.GroupKey, COUNT(*) AS Size FROM Registration r
            WHERE r.GatheringId = @gatheringId AND r.State = 'Waiting'
            GROUP BY COALESCE(r.GroupKey, r.Token), r.GroupKey HAVING COUNT(*) <= @free ORDER BY MIN(r.WaitingNumber) LIMIT 1
            """,
        sqlServer: """
            SELECT TOP (1) MIN(r.WaitingNumber) AS WaitingNumber, r.GroupKey, COUNT(*) AS Size FROM Registration r
            WHERE r.GatheringId = @gatheringId AND r.State = 'Waiting'
            GROUP BY COALESCE(r.GroupKey, r.Token), r.GroupKey HAVING COUNT(*) <= @free ORDER BY MIN(r.WaitingNumber)
            """);

    private static readonly Sql s_party = new("""
        SELECT r.Id, r.Round FROM Registration r
        WHERE r.GatheringId = @gatheringId AND r.State = 'Waiting' AND (r.WaitingNumber = @waitingNumber OR r.GroupKey = @groupKey)
        ORDER BY r.WaitingNumber
        """);

    private static readonly Sql s_confirm = new("""
        UPDATE Registration SET State = 'Confirmed', ConfirmedAt = @now, WaitingNumber = NULL, Sequence = Sequence + 1, Version = Version + 1
        WHERE Id = @registrationId AND State = 'Waiting'
        """);

    /// <summary>Waits for whoever is changing places in this gathering, and keeps others waiting until the transaction ends.</summary>
    public static Task LockSeats(this SqlRunner sql, long gatheringId) => sql.Change(s_queueUp, new { gatheringId });

    /// <summary>Takes places, all or none; false where there are not so many.</summary>
    public static async Task<bool> TakeSeat(this SqlRunner sql, long gatheringId, int places = 1) => await sql.Change(s_take, new { gatheringId, places }) == 1;

    /// <summary>How many places are free; very many where there is no limit. True for long only after <see cref="LockSeats"/>.</summary>
    public static Task<int> FreePlaces(this SqlRunner sql, long gatheringId) => sql.Value<int>(s_freePlaces, new { gatheringId });

    /// <summary>Takes a place that there may not be, by an organiser's choice; false only where the gathering is not published.</summary>
    public static async Task<bool> TakeSeatBeyond(this SqlRunner sql, long gatheringId) => await sql.Change(s_takeBeyond, new { gatheringId }) == 1;

    /// <summary>A number greater than all before it in this gathering: the order of the waiting list. After <see cref="LockSeats"/>.</summary>
    public static Task<int> NextInLine(this SqlRunner sql, long gatheringId) => sql.Value<int>(s_number, new { gatheringId });

    /// <summary>Gives a place back and hands it on.</summary>
    public static async Task FreeSeat(this SqlRunner sql, long gatheringId, DateTimeOffset now)
    {
        await sql.Change(s_free, new { gatheringId });
        await sql.FillFreePlaces(gatheringId, now);
    }

    /// <summary>
    /// Gives free places to the first in line and queues the mails that tell them. Those who are registered together get places together: where
    /// there are too few for a group, the next for whom there are enough comes first.
    /// </summary>
    public static async Task FillFreePlaces(this SqlRunner sql, long gatheringId, DateTimeOffset now)
    {
        while (await sql.FreePlaces(gatheringId) is > 0 and var free && await sql.Find<PartyRow>(s_firstThatFits, new { gatheringId, free }) is { } party)
        {
            if (!await sql.TakeSeat(gatheringId, party.Size)) return;
            foreach (var each in await sql.List<InLineRow>(s_party, new { gatheringId, waitingNumber = party.WaitingNumber, groupKey = party.GroupKey }))
            {
                await sql.Confirm(each.Id, each.Round, now);
            }
        }
    }

    /// <summary>Gives a taken place to somebody who waits, and queues the mail that tells them unless they know; false where they wait no longer.</summary>
    public static async Task<bool> Confirm(this SqlRunner sql, long registrationId, int round, DateTimeOffset now, bool tell = true)
    {
        if (await sql.Change(s_confirm, new { registrationId, now }) == 0) return false;
        if (tell) await sql.Queue(MailIntent.Confirmation(registrationId, round, now), now);
        return true;
    }

    private sealed record PartyRow
    {
        public int WaitingNumber { get; init; }
        public string? GroupKey { get; init; }
        public int Size { get; init; }
    }

    private sealed record InLineRow
    {
        public long Id { get; init; }
        public int Round { get; init; }
    }
}
