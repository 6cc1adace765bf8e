using Network.Core.Attendance;
using Network.Core.Gatherings;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Access;
using Network.Data.Registrations;

namespace Network.Data.Attendance;

/// <summary>Those who come without being registered: written down at the door, also where all places are taken, and present at once.</summary>
public sealed class WalkInStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_consent = new("""
        INSERT INTO WalkIn (RegistrationId, SessionId, PersonId, ConsentAt)
        SELECT @registrationId, @sessionId, @personId, @now
        WHERE NOT EXISTS (SELECT 1 FROM WalkIn w WHERE w.RegistrationId = @registrationId)
        """);

    /// <summary>The session with its gathering; null where the network has no such.</summary>
    public Task<(Gathering Gathering, Session Session)?> Find(NetworkAccess access, string slug, long sessionId, CancellationToken stop = default) =>
        database.Read(sql => sql.SessionOf(access, slug, sessionId), stop);

    /// <summary>Registers, keeps when they agreed to it, and ticks. The same form sent twice is one person.</summary>
    public Task<WalkInOutcome> Add(NetworkAccess access, long sessionId, RegistrationWish wish, CancellationToken stop = default) => database.Write<WalkInOutcome>(async sql =>
    {
        _ = access.NetworkIdForChange;
        var now = clock.GetUtcNow();
        if (await sql.SessionOf(access, wish.Gathering, sessionId) is not var (gathering, session)) return new WalkInOutcome.NoSession();
        if (!WalkInRules.IsOpen(gathering, session, now)) return new WalkInOutcome.Closed();
        var tell = WalkInRules.IsTold(gathering, now);
        switch (await RegistrationStore.Enter(sql, gathering.Id, wish with { IsUntold = !tell }, now, SeatChoice.EvenIfFull))
        {
            case RegisterOutcome.Registered done:
                await Keep(sql, sessionId, done.RegistrationId, access.PersonId, now);
                return new WalkInOutcome.Added(done.RegistrationId);
            case RegisterOutcome.AlreadyRegistered before:
                return await Known(sql, sessionId, (await sql.Registration(before.RegistrationId))!, wish, tell, access.PersonId, now);
            default:
                return new WalkInOutcome.Closed();
        }
    }, stop);

    private static async Task<WalkInOutcome> Known(SqlRunner sql, long sessionId, Registration before, RegistrationWish wish, bool tell, long personId, DateTimeOffset now)
    {
        if (SearchFold.Of(before.Name) != SearchFold.Of(wish.Name)) return new WalkInOutcome.AddressTaken(before.Name);
        if (before.State == RegistrationState.Waiting) await sql.GivePlace(before, evenIfFull: true, now, tell);
        await Keep(sql, sessionId, before.Id, personId, now);
        return new WalkInOutcome.WasRegistered(before.Id, before.Name);
    }

    private static async Task Keep(SqlRunner sql, long sessionId, long registrationId, long personId, DateTimeOffset now)
    {
        await sql.Change(s_consent, new { registrationId, sessionId, personId, now });
        await sql.Tick(sessionId, registrationId, personId, now);
    }
}
