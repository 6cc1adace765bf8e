using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Data.Mail;

namespace Network.Data.Registrations;

/// <summary>
/// Answers to offered places, for whoever holds a registration's private link, and what becomes of those that nobody answers. Those who wait together are
/// offered places together: one answer counts for all.
/// </summary>
public sealed class OfferStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_party = new("""
        SELECT r.Id FROM Registration r
        WHERE r.GatheringId = @gatheringId AND r.State = 'Waiting' AND r.OfferedUntil IS NOT NULL AND (r.Id = @id OR r.GroupKey = (SELECT x.GroupKey FROM Registration x WHERE x.Id = @id))
        ORDER BY r.Id
        """);

    private static readonly Sql s_lapsed = new(
        sqlite: "SELECT r.Id FROM Registration r WHERE r.OfferedUntil <= @now AND r.State = 'Waiting' ORDER BY r.OfferedUntil, r.Id LIMIT 1",
        sqlServer: "SELECT TOP (1) r.Id FROM Registration r WHERE r.OfferedUntil <= @now AND r.State = 'Waiting' ORDER BY r.OfferedUntil, r.Id");

    private static readonly Sql s_giveUp = new("""
        UPDATE Registration
        SET State = 'Cancelled', CancelledAt = @now, WaitingNumber = NULL, OfferedUntil = NULL, Sequence = Sequence + 1, Version = Version + 1
        WHERE Id = @id AND State = 'Waiting'
        """);

    /// <summary>Takes the offered place; too late where its time has passed.</summary>
    public Task<ChangeOutcome> Accept(string token, CancellationToken stop = default) => Answer(token, Confirm, stop);

    /// <summary>Says no: the place goes on to the next in line.</summary>
    public Task<ChangeOutcome> Decline(string token, CancellationToken stop = default) => Answer(token, Decline, stop);

    /// <summary>Lets the offers go whose time has passed, and hands the places on; returns how many parties that were.</summary>
    public async Task<int> Lapse(CancellationToken stop = default)
    {
        var lapsed = 0;
        while (await database.Write(LapseOne, stop)) lapsed++;
        return lapsed;
    }

    private Task<ChangeOutcome> Answer(string token, Func<SqlRunner, IReadOnlyList<Registration>, DateTimeOffset, Task> answer, CancellationToken stop) =>
        database.Write(async sql =>
        {
            var now = clock.GetUtcNow();
            if (await sql.RegistrationByToken(token) is not { } registration) return ChangeOutcome.NotFound;
            await sql.LockSeats(registration.GatheringId);
            var party = await Party(sql, (await sql.Registration(registration.Id))!);
            if (party.Count == 0 || party.Any(r => r.OfferedUntil <= now)) return ChangeOutcome.TooLate;
            await answer(sql, party, now);
            return ChangeOutcome.Done;
        }, stop);

    private async Task<bool> LapseOne(SqlRunner sql)
    {
        var now = clock.GetUtcNow();
        if (await sql.Value<long?>(s_lapsed, new { now }) is not { } id) return false;
        var registration = (await sql.Registration(id))!;
        await sql.LockSeats(registration.GatheringId);
        var party = await Party(sql, (await sql.Registration(id))!);
        await GiveUp(sql, party, r => MailIntent.OfferLapsed(r.Id, r.Round, now), now);
        return true;
    }

    private static async Task Confirm(SqlRunner sql, IReadOnlyList<Registration> party, DateTimeOffset now)
    {
        foreach (var each in party) await sql.Confirm(each.Id, each.Round, each.UsesHeld, now);
    }

    private static Task Decline(SqlRunner sql, IReadOnlyList<Registration> party, DateTimeOffset now) =>
        GiveUp(sql, party, r => MailIntent.RegistrationCancelled(r.Id, r.Round, now), now);

    private static async Task GiveUp(SqlRunner sql, IReadOnlyList<Registration> party, Func<Registration, MailIntent> tell, DateTimeOffset now)
    {
        foreach (var each in party)
        {
            if (await sql.ChangeCounted(each.Id, s_giveUp, new { id = each.Id, now }) == 0) continue;
            await sql.GiveBack(each);
            await sql.Queue(tell(each), now);
        }

        if (party.Count > 0) await sql.FillFreePlaces(party[0].GatheringId, now);
    }

    private static async Task<IReadOnlyList<Registration>> Party(SqlRunner sql, Registration registration)
    {
        var party = new List<Registration>();
        foreach (var id in await sql.List<long>(s_party, new { id = registration.Id, gatheringId = registration.GatheringId })) party.Add((await sql.Registration(id))!);
        return party;
    }
}
