using Network.Core.Attendance;
using Network.Core.Gatherings;
using Network.Data.Access;

namespace Network.Data.Attendance;

/// <summary>What a report of a meeting is set beside, and ticking those whom an organiser found in it.</summary>
public sealed class TeamsStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_candidates = new("""
        SELECT r.Id AS RegistrationId, r.Name, r.EmailKey, r.KommuneId, r.Organisation, CASE WHEN a.RegistrationId IS NULL THEN 0 ELSE 1 END AS IsPresent
        FROM Registration r
        LEFT JOIN Attendance a ON a.SessionId = @sessionId AND a.RegistrationId = r.Id
        WHERE r.GatheringId = @gatheringId AND r.State = 'Confirmed' ORDER BY r.NameKey, r.Id
        """);

    /// <summary>All who have a place, by name; null where the network has no such session.</summary>
    public Task<(Gathering Gathering, Session Session, IReadOnlyList<TeamsCandidate> Candidates)?> Candidates(
        NetworkAccess access, string slug, long sessionId, CancellationToken stop = default) =>
        database.Read<(Gathering, Session, IReadOnlyList<TeamsCandidate>)?>(async sql => await sql.SessionOf(access, slug, sessionId) is var (gathering, session)
            ? (gathering, session, await sql.List<TeamsCandidate>(s_candidates, new { gatheringId = gathering.Id, sessionId }))
            : null, stop);

    /// <summary>Ticks these registrations, each once; how many were not ticked before. Those that are not of the session's gathering are passed over. Null where there is no such session.</summary>
    public Task<int?> Tick(NetworkAccess access, string slug, long sessionId, IEnumerable<long> registrationIds, CancellationToken stop = default) =>
        database.Write<int?>(async sql =>
        {
            _ = access.NetworkIdForChange;
            if (await sql.SessionOf(access, slug, sessionId) is null) return null;
            var ticked = 0;
            foreach (var id in registrationIds.Distinct()) ticked += await sql.Tick(sessionId, id, access.PersonId, clock.GetUtcNow()) ? 1 : 0;
            return ticked;
        }, stop);
}
