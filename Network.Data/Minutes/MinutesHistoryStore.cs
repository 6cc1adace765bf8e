using Network.Core.Lists;
using Network.Core.Minutes;
using Network.Data.Access;

namespace Network.Data.Minutes;

/// <summary>The saves of minutes, for their organisers.</summary>
public sealed class MinutesHistoryStore(Database database)
{
    private static readonly Sql s_page = new(
        sqlite: """
            SELECT r.Number, r.PersonId, p.Name, r.SavedAt, r.RestoredFrom, e.Number AS Edition, r.Document
            FROM MinutesRevision r JOIN Person p ON p.Id = r.PersonId
            LEFT JOIN MinutesEdition e ON e.GatheringMinutesId = r.GatheringMinutesId AND e.Revision = r.Number
            WHERE r.GatheringMinutesId = @minutesId ORDER BY r.Number DESC LIMIT @take OFFSET @skip
            """,
        sqlServer: """
            SELECT r.Number, r.PersonId, p.Name, r.SavedAt, r.RestoredFrom, e.Number AS Edition, r.Document
            FROM MinutesRevision r JOIN Person p ON p.Id = r.PersonId
            LEFT JOIN MinutesEdition e ON e.GatheringMinutesId = r.GatheringMinutesId AND e.Revision = r.Number
            WHERE r.GatheringMinutesId = @minutesId ORDER BY r.Number DESC OFFSET @skip ROWS FETCH NEXT @take ROWS ONLY
            """);

    /// <summary>A page of them, the newest first; null where the network has no such gathering, or nobody has begun.</summary>
    /// <param name="access">The proof for the network.</param>
    /// <param name="slug">The gathering.</param>
    /// <param name="page">Which rows of how many.</param>
    /// <param name="stop">Ends the wait for the database.</param>
    public Task<MinutesHistory?> Find(NetworkAccess access, string slug, Func<int, (int Skip, int Take)> page, CancellationToken stop = default) => database.Read<MinutesHistory?>(async sql =>
    {
        if (await sql.MinutesHead(access.NetworkId, slug) is not { MinutesId: { } minutesId } head) return null;
        // Numbers have no gaps, so that the newest is also how many there are. One more than is shown, to compare the last one with.
        var (skip, take) = page(head.Revision);
        var rows = (await sql.List<MinutesRevisionRow>(s_page, new { minutesId, skip, take = take + 1 })).Select(r => r.Value).ToList();
        var steps = rows.Take(take).Select((r, i) => new MinutesStep(r, i + 1 < rows.Count ? rows[i + 1].Text : MinutesText.Empty)).ToList();
        var owners = await sql.MinutesOwners(rows.SelectMany(r => r.Text.FollowUps).Select(f => f.Owner));
        return new MinutesHistory(head, new ListPage<MinutesStep>(steps, head.Revision), owners);
    }, stop);
}
