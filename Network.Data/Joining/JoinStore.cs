using Network.Core.Gatherings;
using Network.Core.Joining;
using Network.Core.Registrations;
using Network.Data.Registrations;

namespace Network.Data.Joining;

/// <summary>Lets a person join a meeting, by the token that shows but changes nothing about the registration.</summary>
public sealed class JoinStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_mark = new("""
        INSERT INTO JoinMark (SessionId, RegistrationId, MarkedAt)
        SELECT @sessionId, @registrationId, @now WHERE NOT EXISTS (SELECT 1 FROM JoinMark j WHERE j.SessionId = @sessionId AND j.RegistrationId = @registrationId)
        """);

    private static readonly Sql s_tick = new("""
        INSERT INTO Attendance (SessionId, RegistrationId, PersonId, TickedAt)
        SELECT @sessionId, r.Id, r.PersonId, @now FROM Registration r
        WHERE r.Id = @registrationId AND r.State = 'Confirmed'
          AND NOT EXISTS (SELECT 1 FROM Attendance a WHERE a.SessionId = @sessionId AND a.RegistrationId = r.Id)
        """);

    /// <summary>
    /// The session to join, with its link as it is now; null where it cannot be joined (any more). Where joining counts as being present, the person is
    /// ticked by themselves, once: what an organiser has taken away since is not ticked again.
    /// </summary>
    public async Task<Session?> Join(string token, long sessionId, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        var found = await database.Read(sql => Find(sql, token), stop);
        if (found is not var (registration, gathering) || JoinRules.Opened(registration, gathering, sessionId, now) is not { } session) return null;
        if (JoinRules.Counts(gathering, session, now)) await Tick(session.Id, registration.Id, now, stop);
        return session;
    }

    private static async Task<(Registration Registration, Gathering Gathering)?> Find(SqlRunner sql, string token) =>
        await sql.RegistrationByCalendarToken(token) is { } registration ? (registration, await sql.GatheringOf(registration)) : null;

    private async Task Tick(long sessionId, long registrationId, DateTimeOffset now, CancellationToken stop)
    {
        try
        {
            await database.Write(async sql =>
            {
                var values = new { sessionId, registrationId, now };
                if (await sql.Change(s_mark, values) == 1) await sql.Change(s_tick, values);
            }, stop);
        }
        catch (Exception e) when (UniqueViolation.Is(e))
        {
            // Pressed twice in the same moment: the other press has ticked.
        }
    }
}
