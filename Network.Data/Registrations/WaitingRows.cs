using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Data.Mail;

namespace Network.Data.Registrations;

/// <summary>
/// Hands free places on, inside the transaction that freed them. Those who are registered together get places together: where there are too few for a
/// group, the next for whom there are enough comes first. A place is given at once, or offered for some hours; then it is taken so long.
/// </summary>
internal static class WaitingRows
{
    // Not much use in offering what must be answered while one travels.
    private static readonly TimeSpan s_shortestOffer = TimeSpan.FromHours(2);

    private static readonly Sql s_firstThatFits = new(
        sqlite: """
            SELECT MIN(r.WaitingNumber) AS WaitingNumber, r.GroupKey, COUNT(*) AS Size, MIN(r.KommuneId) AS KommuneId FROM Registration r
            LEFT JOIN HeldPlaces h ON h.GatheringId = r.GatheringId AND h.KommuneId = r.KommuneId
            WHERE r.GatheringId = @gatheringId AND r.State = 'Waiting' AND r.OfferedUntil IS NULL AND r.IsOnline = @isOnline
            GROUP BY COALESCE(r.GroupKey, r.Token), r.GroupKey
            HAVING COUNT(*) <= @free + CASE WHEN @isOnline = 1 THEN 0 ELSE COALESCE(MIN(h.Places - h.Taken), 0) END ORDER BY MIN(r.WaitingNumber) LIMIT 1
            """,
        sqlServer: """
            SELECT TOP (1) MIN(r.WaitingNumber) AS WaitingNumber, r.GroupKey, COUNT(*) AS Size, MIN(r.KommuneId) AS KommuneId FROM Registration r
            LEFT JOIN HeldPlaces h ON h.GatheringId = r.GatheringId AND h.KommuneId = r.KommuneId
            WHERE r.GatheringId = @gatheringId AND r.State = 'Waiting' AND r.OfferedUntil IS NULL AND r.IsOnline = @isOnline
            GROUP BY COALESCE(r.GroupKey, r.Token), r.GroupKey
            HAVING COUNT(*) <= @free + CASE WHEN @isOnline = 1 THEN 0 ELSE COALESCE(MIN(h.Places - h.Taken), 0) END ORDER BY MIN(r.WaitingNumber)
            """);

    private static readonly Sql s_party = new("""
        SELECT r.Id, r.Round FROM Registration r
        WHERE r.GatheringId = @gatheringId AND r.State = 'Waiting' AND r.OfferedUntil IS NULL AND r.IsOnline = @isOnline
          AND (r.WaitingNumber = @waitingNumber OR r.GroupKey = @groupKey)
        ORDER BY r.WaitingNumber
        """);

    private static readonly Sql s_confirm = new("""
        UPDATE Registration
        SET State = 'Confirmed', ConfirmedAt = @now, WaitingNumber = NULL, OfferedUntil = NULL, UsesHeld = @usesHeld, Sequence = Sequence + 1, Version = Version + 1
        WHERE Id = @registrationId AND State = 'Waiting'
        """);

    private static readonly Sql s_offer = new("""
        UPDATE Registration SET OfferedUntil = @until, UsesHeld = @usesHeld, Version = Version + 1 WHERE Id = @registrationId AND State = 'Waiting' AND OfferedUntil IS NULL
        """);

    private static readonly Sql s_terms = new("""
        SELECT g.OfferHours, (SELECT MIN(s.StartsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS StartsAt
        FROM Gathering g WHERE g.Id = @gatheringId
        """);

    /// <summary>Gives the place back that somebody has or has been offered, and hands it on.</summary>
    public static async Task FreeSeat(this SqlRunner sql, Registration registration, DateTimeOffset now)
    {
        await sql.GiveBack(registration);
        await sql.FillFreePlaces(registration.GatheringId, now);
    }

    /// <summary>Gives or offers free places to the first in line, and queues the mails that tell them.</summary>
    public static async Task FillFreePlaces(this SqlRunner sql, long gatheringId, DateTimeOffset now)
    {
        var terms = (await sql.Find<TermsRow>(s_terms, new { gatheringId }))!;
        await Fill(sql, gatheringId, new SeatKind(false, null), terms, now);
        await Fill(sql, gatheringId, new SeatKind(true, null), terms, now);
    }

    /// <summary>Gives somebody who waits a place before those ahead of them; whom one is offered has it already. False where there is none, or they wait no longer.</summary>
    public static async Task<bool> GivePlace(this SqlRunner sql, Registration registration, bool evenIfFull, DateTimeOffset now, bool tell = true)
    {
        var kind = SeatKind.Of(registration);
        var fromHeld = registration.OfferedUntil is null ? await sql.TakeSeat(registration.GatheringId, kind) : registration.UsesHeld ? 1 : 0;
        if (fromHeld is null && !(evenIfFull && await sql.TakeSeatBeyond(registration.GatheringId, kind))) return false;
        return await sql.Confirm(registration.Id, registration.Round, fromHeld > 0, now, tell);
    }

    /// <summary>Gives a taken place to somebody who waits, and queues the mail that tells them unless they know; false where they wait no longer.</summary>
    public static async Task<bool> Confirm(this SqlRunner sql, long registrationId, int round, bool usesHeld, DateTimeOffset now, bool tell = true)
    {
        if (await sql.ChangeCounted(registrationId, s_confirm, new { registrationId, usesHeld, now }) == 0) return false;
        if (tell) await sql.Queue(MailIntent.Confirmation(registrationId, round, now), now);
        return true;
    }

    private static async Task Fill(SqlRunner sql, long gatheringId, SeatKind kind, TermsRow terms, DateTimeOffset now)
    {
        while (await sql.Find<PartyRow>(s_firstThatFits, new { gatheringId, isOnline = kind.IsOnline, free = await sql.FreePlaces(gatheringId, kind) }) is { } party)
        {
            if (await sql.TakeSeat(gatheringId, kind with { KommuneId = party.KommuneId }, party.Size) is not { } fromHeld) return;
            var members = await sql.List<InLineRow>(s_party, new { gatheringId, isOnline = kind.IsOnline, waitingNumber = party.WaitingNumber, groupKey = party.GroupKey });
            foreach (var (each, index) in members.Select((m, i) => (m, i)))
            {
                if (terms.Until(now) is { } until) await Offer(sql, each, index < fromHeld, until, now);
                else await sql.Confirm(each.Id, each.Round, index < fromHeld, now);
            }
        }
    }

    private static async Task Offer(SqlRunner sql, InLineRow each, bool usesHeld, DateTimeOffset until, DateTimeOffset now)
    {
        await sql.Change(s_offer, new { registrationId = each.Id, until, usesHeld });
        await sql.Queue(MailIntent.PlaceOffered(each.Id, each.Round, now), now);
    }

    private sealed record TermsRow
    {
        public int? OfferHours { get; init; }
        public DateTimeOffset? StartsAt { get; init; }

        // Null: given at once. Nobody answers after it has begun.
        public DateTimeOffset? Until(DateTimeOffset now)
        {
            if (OfferHours is not { } hours) return null;
            var until = now.AddHours(hours);
            if (StartsAt is { } start && start < until) until = start;
            return until - now < s_shortestOffer ? null : until;
        }
    }

    private sealed record PartyRow
    {
        public int WaitingNumber { get; init; }
        public string? GroupKey { get; init; }
        public int Size { get; init; }
        public long? KommuneId { get; init; }
    }

    private sealed record InLineRow
    {
        public long Id { get; init; }
        public int Round { get; init; }
    }
}
