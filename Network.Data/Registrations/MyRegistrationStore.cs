using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Data.Gatherings;
using Network.Data.Mail;
using Network.Data.Networks;

namespace Network.Data.Registrations;

/// <summary>One registration for whoever holds its private link. Another registration cannot be reached from here.</summary>
public sealed class MyRegistrationStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_cancel = new("""
        UPDATE Registration
        SET State = 'Cancelled', CancelledAt = @now, WaitingNumber = NULL, Sequence = Sequence + 1, Version = Version + 1
        WHERE Id = @id AND State <> 'Cancelled'
        """);

    private static readonly Sql s_region = new("""
        SELECT k.KommuneId FROM NetworkKommune k
        JOIN Gathering g ON g.LearningNetworkId = k.LearningNetworkId
        WHERE g.Id = @gatheringId
        """);

    /// <summary>The kommuner of the region of a gathering's network.</summary>
    public Task<IReadOnlyList<long>> Region(long gatheringId, CancellationToken stop = default) =>
        database.Read(sql => sql.List<long>(s_region, new { gatheringId }), stop);

    /// <summary>The registration with this private token and its gathering; null where there is none.</summary>
    public Task<MyRegistration?> Find(string token, CancellationToken stop = default) => database.Read(
        async sql => await Mine(sql, await sql.RegistrationByToken(token)), stop);

    /// <summary>The same by the token of the calendar file.</summary>
    public Task<MyRegistration?> FindByCalendarToken(string token, CancellationToken stop = default) => database.Read(
        async sql => await Mine(sql, await sql.RegistrationByCalendarToken(token)), stop);

    /// <summary>Changes name, phone, kommune, role, language and answers; the address and the gathering stay.</summary>
    public Task<ChangeOutcome> Change(string token, int version, RegistrationWish wish, CancellationToken stop = default) => database.Write(async sql =>
    {
        var now = clock.GetUtcNow();
        if (await Mine(sql, await sql.RegistrationByToken(token)) is not { } mine) return ChangeOutcome.NotFound;
        if (!mine.MayChangeAt(now)) return ChangeOutcome.TooLate;
        return await sql.ChangeRegistration(mine.Registration, wish, version, now) ? ChangeOutcome.Done : ChangeOutcome.ChangedByOther;
    }, stop);

    /// <summary>Gives up the place, or the number on the list. A freed place goes to the first in line in the same transaction.</summary>
    public Task<ChangeOutcome> Cancel(string token, CancellationToken stop = default) => database.Write(async sql =>
    {
        var now = clock.GetUtcNow();
        if (await Mine(sql, await sql.RegistrationByToken(token)) is not { } mine) return ChangeOutcome.NotFound;
        if (!mine.MayChangeAt(now)) return ChangeOutcome.TooLate;
        return await CancelRegistration(sql, mine.Registration, now) ? ChangeOutcome.Done : ChangeOutcome.TooLate;
    }, stop);

    /// <summary>Cancels inside a larger transaction, and tells the person unless somebody else does; false where it was cancelled already.</summary>
    internal static async Task<bool> CancelRegistration(SqlRunner sql, Registration registration, DateTimeOffset now, bool tell = true)
    {
        await sql.LockSeats(registration.GatheringId);
        var current = (await sql.Registration(registration.Id))!;
        if (await sql.Change(s_cancel, new { id = registration.Id, now }) == 0) return false;
        if (tell) await sql.Queue(MailIntent.RegistrationCancelled(current.Id, current.Round, now), now);
        if (current.State == RegistrationState.Confirmed) await sql.FreeSeat(registration.GatheringId, now);
        return true;
    }

    private static async Task<MyRegistration?> Mine(SqlRunner sql, Registration? registration)
    {
        if (registration is null) return null;
        var gathering = (await sql.Gathering(registration.GatheringId))!;
        return new MyRegistration(registration, gathering, await sql.Position(registration))
        {
            Contact = await sql.ContactOf(gathering.LearningNetworkId),
        };
    }
}
