using Network.Core.Gatherings;
using Network.Data.Access;
using Network.Data.Materials;
using Network.Data.Search;

namespace Network.Data.Gatherings;

/// <summary>
/// Cancels gatherings and sessions. Only the fact is written here, and until when it can be undone; who is to be told follows from it (the jobs that
/// queue mail).
/// </summary>
public sealed class CancellationStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_cancelSession = new("""
        UPDATE Session SET CancelledAt = @now, CancelReason = @reason, TellFrom = @tellFrom, Sequence = Sequence + 1
        WHERE Id = @sessionId AND CancelledAt IS NULL
          AND GatheringId IN (SELECT g.Id FROM Gathering g WHERE g.LearningNetworkId = @networkId AND g.Slug = @slug AND g.State <> 'Cancelled')
        """);

    private static readonly Sql s_cancelGathering = new("""
        UPDATE Gathering SET State = 'Cancelled', CancelledAt = @now, CancelReason = @reason, TellFrom = @tellFrom, Version = Version + 1
        WHERE Slug = @slug AND LearningNetworkId = @networkId AND State <> 'Cancelled'
        """);

    private static readonly Sql s_sequenceOfSessions = new("""
        UPDATE Session SET Sequence = Sequence + 1
        WHERE CancelledAt IS NULL AND GatheringId IN (SELECT g.Id FROM Gathering g WHERE g.LearningNetworkId = @networkId AND g.Slug = @slug)
        """);

    private static readonly Sql s_release = new("""
        UPDATE Session SET LinkReleasedAt = @now, LinkDueAt = @now
        WHERE Id = @sessionId AND CancelledAt IS NULL AND MeetingUrl IS NOT NULL AND LinkDueAt > @now
          AND GatheringId IN (SELECT g.Id FROM Gathering g WHERE g.LearningNetworkId = @networkId AND g.Slug = @slug AND g.State = 'Published')
        """);

    /// <summary>Cancels one session; false where it was cancelled already or is not this network's.</summary>
    public Task<bool> CancelSession(NetworkAccess access, string slug, long sessionId, string? reason, CancellationToken stop = default) =>
        database.Write(async sql =>
        {
            var (networkId, now) = (access.NetworkIdForChange, clock.GetUtcNow());
            if (await sql.Gathering(slug) is not { } gathering || gathering.Sessions.FirstOrDefault(s => s.Id == sessionId) is not { } session) return false;
            var tellFrom = ChangeRules.TellFrom([session.StartsAt], now);
            if (await sql.Change(s_cancelSession, new { sessionId, slug, reason, networkId, tellFrom, now }) == 0) return false;
            await sql.Remember(access, gathering.Id, GatheringChangeKind.SessionCancelled, reason, tellFrom, now, [new SessionChange(session, session)]);
            await sql.IndexGathering(gathering.Id, now);
            return true;
        }, stop);

    /// <summary>Cancels a gathering with all its sessions; false where it was cancelled already or is not this network's.</summary>
    public Task<bool> CancelGathering(NetworkAccess access, string slug, string? reason, CancellationToken stop = default) =>
        database.Write(async sql =>
        {
            var (networkId, now) = (access.NetworkIdForChange, clock.GetUtcNow());
            if (await sql.Gathering(slug) is not { } gathering) return false;
            var tellFrom = ChangeRules.TellFrom(gathering.Planned.Where(s => s.EndsAt > now).Select(s => s.StartsAt), now);
            var values = new { slug, reason, networkId, tellFrom, now };
            if (await sql.Change(s_cancelGathering, values) == 0) return false;
            await sql.Change(s_sequenceOfSessions, values);
            await sql.Remember(access, gathering.Id, GatheringChangeKind.GatheringCancelled, reason, tellFrom, now, []);
            await sql.IndexGathering(gathering.Id, now);
            await sql.IndexMaterialsOf(gathering.Id, now);
            return true;
        }, stop);

    /// <summary>Lets a session's link out now instead of at the rule's moment; false where there is no link or it is out already.</summary>
    public Task<bool> ReleaseLink(NetworkAccess access, string slug, long sessionId, CancellationToken stop = default) =>
        database.Write(async sql =>
            await sql.Change(s_release, new { sessionId, slug, networkId = access.NetworkIdForChange, now = clock.GetUtcNow() }) == 1, stop);
}
