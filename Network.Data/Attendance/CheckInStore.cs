using Network.Core.Attendance;
using Network.Core.Registrations;
using Network.Data.Access;
using Network.Data.Gatherings;
using Network.Data.Registrations;

namespace Network.Data.Attendance;

/// <summary>Codes for the door: what they are, whose, and ticking by them.</summary>
public sealed class CheckInStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_latest = new(
        sqlite: """
            SELECT r.Id AS RegistrationId, r.Name, r.KommuneId, r.Organisation, a.TickedAt FROM Attendance a
            JOIN Registration r ON r.Id = a.RegistrationId
            WHERE a.SessionId = @sessionId ORDER BY a.TickedAt DESC, r.Id DESC LIMIT 5
            """,
        sqlServer: """
            SELECT TOP (5) r.Id AS RegistrationId, r.Name, r.KommuneId, r.Organisation, a.TickedAt FROM Attendance a
            JOIN Registration r ON r.Id = a.RegistrationId
            WHERE a.SessionId = @sessionId ORDER BY a.TickedAt DESC, r.Id DESC
            """);

    private static readonly Sql s_placed = new("""
        SELECT r.Id, c.Code FROM Registration r LEFT JOIN CheckInCode c ON c.RegistrationId = r.Id WHERE r.Token = @token AND r.State = 'Confirmed'
        """);

    /// <summary>Where codes are typed in: how many are there, and who came last; null where the network has no such session.</summary>
    public Task<CheckInDesk?> Desk(NetworkAccess access, string slug, long sessionId, CancellationToken stop = default) => database.Read<CheckInDesk?>(async sql =>
    {
        if (await sql.SessionOf(access, slug, sessionId) is not var (gathering, session)) return null;
        var latest = await sql.List<AttendanceLine>(s_latest, new { sessionId });
        return new CheckInDesk(gathering, session, await sql.CountPresent(gathering.Id, sessionId), latest);
    }, stop);

    /// <summary>The code behind a private link; null where it opens no place. One that was registered before there were codes is given it now.</summary>
    public async Task<string?> CodeOf(string token, CancellationToken stop = default)
    {
        if (await database.Read(sql => sql.Find<PlacedRow>(s_placed, new { token }), stop) is not { } placed) return null;
        return placed.Code ?? await database.Write(async sql => await sql.Find<PlacedRow>(s_placed, new { token }) is { } still ? await sql.GiveCheckInCode(still.Id) : null, stop);
    }

    /// <summary>Whose a code is, and which session they come to now; null where it is none of the network's.</summary>
    public Task<CheckInPerson?> Find(NetworkAccess access, string typed, CancellationToken stop = default) => database.Read<CheckInPerson?>(async sql =>
    {
        if (CheckInCode.Read(typed) is not { } code || await sql.OwnerOfCode(code) is not { } id) return null;
        var registration = (await sql.Registration(id))!;
        var gathering = (await sql.Gathering(registration.GatheringId))!;
        if (gathering.LearningNetworkId != access.NetworkId) return null;
        var session = CheckInRules.SessionAt(gathering, clock.GetUtcNow());
        return new CheckInPerson(registration, gathering, session, session is null ? null : await sql.PresentSince(session.Id, id));
    }, stop);

    /// <summary>Ticks whoever has the code.</summary>
    public Task<CheckInOutcome> CheckIn(NetworkAccess access, string slug, long sessionId, string? typed, CancellationToken stop = default) =>
        database.Write<CheckInOutcome>(async sql =>
        {
            _ = access.NetworkIdForChange;
            if (await sql.SessionOf(access, slug, sessionId) is not var (gathering, _)) return new CheckInOutcome.NoSession();
            if (CheckInCode.Read(typed) is not { } code || await sql.OwnerOfCode(code) is not { } id) return new CheckInOutcome.Unknown();
            var registration = (await sql.Registration(id))!;
            if (registration.GatheringId != gathering.Id) return await Elsewhere(sql, access, registration.GatheringId);
            return registration.State switch
            {
                RegistrationState.Waiting => new CheckInOutcome.Waiting(registration.Name, id),
                RegistrationState.Cancelled => new CheckInOutcome.Cancelled(registration.Name, id),
                _ when await sql.PresentSince(sessionId, id) is { } since => new CheckInOutcome.AlreadyPresent(registration.Name, since),
                _ => await sql.Tick(sessionId, id, access.PersonId, clock.GetUtcNow()) ? new CheckInOutcome.Present(registration.Name) : new CheckInOutcome.Unknown(),
            };
        }, stop);

    // What other networks hold is nobody's business here, not even that the code exists.
    private static async Task<CheckInOutcome> Elsewhere(SqlRunner sql, NetworkAccess access, long gatheringId)
    {
        var other = (await sql.Gathering(gatheringId))!;
        return other.LearningNetworkId == access.NetworkId ? new CheckInOutcome.OtherGathering(other.Title) : new CheckInOutcome.Unknown();
    }

    private sealed record PlacedRow
    {
        public long Id { get; init; }
        public string? Code { get; init; }
    }
}
