using Network.Core.FollowUps;
using Network.Data.Access;

namespace Network.Data.FollowUps;

/// <summary>Whether a gathering lacks minutes, and saying that it needs none.</summary>
public sealed class MinutesWaiverStore(Database database, TimeProvider clock)
{
    // Only of a gathering that has taken place.
    private static readonly Sql s_standing = new("""
        SELECT CASE WHEN m.Edition > 0 THEN 1 ELSE 0 END AS IsPublished, CASE WHEN m.Id IS NULL THEN 0 ELSE 1 END AS IsBegun, v.WaivedAt, q.Name AS WaivedBy, v.Reason
        FROM Gathering g
        LEFT JOIN GatheringMinutes m ON m.GatheringId = g.Id
        LEFT JOIN MinutesWaiver v ON v.GatheringId = g.Id
        LEFT JOIN Person q ON q.Id = v.PersonId
        WHERE g.Slug = @slug AND g.LearningNetworkId = @networkId AND g.State = 'Published'
          AND EXISTS (SELECT 1 FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL)
          AND NOT EXISTS (SELECT 1 FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL AND s.EndsAt > @now)
        """);

    private static readonly Sql s_waive = new($"""
        INSERT INTO MinutesWaiver (GatheringId, PersonId, Reason, WaivedAt)
        SELECT g.Id, @personId, @reason, @now FROM Gathering g WHERE g.Slug = @slug AND g.LearningNetworkId = @networkId AND {MissingMinutesRows.Missing}
        """);

    private static readonly Sql s_undo = new("""
        DELETE FROM MinutesWaiver WHERE GatheringId IN (SELECT g.Id FROM Gathering g WHERE g.Slug = @slug AND g.LearningNetworkId = @networkId)
        """);

    /// <summary>How it stands; null where the gathering has not taken place.</summary>
    public Task<MinutesStanding?> Standing(NetworkAccess access, string slug, CancellationToken stop = default) =>
        database.Read(sql => Find(sql, access, slug), stop);

    /// <summary>Says that the gathering needs no minutes.</summary>
    public async Task<WaiveOutcome> Waive(NetworkAccess access, string slug, string? reason, CancellationToken stop = default)
    {
        var values = new { slug, networkId = access.NetworkIdForChange, personId = access.PersonId, reason, now = clock.GetUtcNow() };
        try
        {
            return await database.Write(async sql =>
            {
                if (await Find(sql, access, slug) is not { } standing) return WaiveOutcome.NotFound;
                if (standing.IsPublished) return WaiveOutcome.Published;
                return await sql.Change(s_waive, values) == 1 ? WaiveOutcome.Waived : WaiveOutcome.WaivedByOther;
            }, stop);
        }
        catch (Exception e) when (UniqueViolation.Is(e))
        {
            return WaiveOutcome.WaivedByOther;
        }
    }

    /// <summary>Takes that back; false where nobody has said so.</summary>
    public Task<bool> Undo(NetworkAccess access, string slug, CancellationToken stop = default) =>
        database.Write(async sql => await sql.Change(s_undo, new { slug, networkId = access.NetworkIdForChange }) == 1, stop);

    private Task<MinutesStanding?> Find(SqlRunner sql, NetworkAccess access, string slug) =>
        sql.Find<MinutesStanding>(s_standing, new { slug, networkId = access.NetworkId, now = clock.GetUtcNow() });
}
