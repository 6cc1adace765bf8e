using Network.Core.Gatherings;
using Network.Core.Lists;
using Network.Core.Mail;
using Network.Data.Access;

namespace Network.Data.Gatherings;

/// <summary>What was changed in what people were told, by whom and why, and what has come of telling it.</summary>
public sealed class GatheringHistoryStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_count = new("SELECT COUNT(*) FROM GatheringChange c WHERE c.GatheringId = @gatheringId");

    private static readonly Sql s_page = new(
        sqlite: """
            SELECT c.Id, c.Kind, p.Name AS Person, c.Reason, c.CreatedAt, c.TellFrom, c.UndoneAt, u.Name AS UndoneBy
            FROM GatheringChange c
            JOIN Person p ON p.Id = c.PersonId
            LEFT JOIN Person u ON u.Id = c.UndoneBy
            WHERE c.GatheringId = @gatheringId ORDER BY c.Id DESC LIMIT @take OFFSET @skip
            """,
        sqlServer: """
            SELECT c.Id, c.Kind, p.Name AS Person, c.Reason, c.CreatedAt, c.TellFrom, c.UndoneAt, u.Name AS UndoneBy
            FROM GatheringChange c
            JOIN Person p ON p.Id = c.PersonId
            LEFT JOIN Person u ON u.Id = c.UndoneBy
            WHERE c.GatheringId = @gatheringId ORDER BY c.Id DESC OFFSET @skip ROWS FETCH NEXT @take ROWS ONLY
            """);

    private static readonly Sql s_held = new("""
        SELECT c.Id, c.Kind, p.Name AS Person, c.Reason, c.CreatedAt, c.TellFrom
        FROM GatheringChange c
        JOIN Person p ON p.Id = c.PersonId
        WHERE c.GatheringId = @gatheringId AND c.UndoneAt IS NULL AND c.TellFrom > @now ORDER BY c.Id DESC
        """);

    // A mail about a session tells the changes since the one before it, where it says something else than that.
    private static readonly Sql s_mails = new("""
        SELECT c.Id, o.State, COUNT(*) AS Mails FROM GatheringChange c
        JOIN Registration r ON r.GatheringId = c.GatheringId
        JOIN Outbox o ON o.RegistrationId = r.Id AND o.Kind = 'GatheringCancelled'
        WHERE c.Id IN @ids AND c.UndoneAt IS NULL AND c.Kind = 'GatheringCancelled' GROUP BY c.Id, o.State
        UNION ALL
        SELECT c.Id, o.State, COUNT(*) AS Mails FROM GatheringChange c
        JOIN GatheringChangeSession x ON x.GatheringChangeId = c.Id
        JOIN Outbox o ON o.SessionId = x.SessionId AND o.Kind = 'SessionCancelled'
        WHERE c.Id IN @ids AND c.UndoneAt IS NULL AND c.Kind = 'SessionCancelled' GROUP BY c.Id, o.State
        UNION ALL
        SELECT c.Id, o.State, COUNT(*) AS Mails FROM GatheringChange c
        JOIN GatheringChangeSession x ON x.GatheringChangeId = c.Id
        JOIN Outbox o ON o.SessionId = x.SessionId AND o.Kind = 'SessionNotice'
        JOIN Telling t ON t.OutboxId = o.Id AND t.SessionId = x.SessionId AND t.GatheringChangeId >= c.Id
        LEFT JOIN Telling b ON b.RegistrationId = t.RegistrationId AND b.SessionId = t.SessionId AND b.Round = t.Round
          AND b.OutboxId = (SELECT MAX(y.OutboxId) FROM Telling y
                            WHERE y.RegistrationId = t.RegistrationId AND y.SessionId = t.SessionId AND y.Round = t.Round AND y.OutboxId < t.OutboxId)
        WHERE c.Id IN @ids AND c.UndoneAt IS NULL AND c.Kind = 'SessionsChanged'
          AND (b.OutboxId IS NULL
               OR ((b.GatheringChangeId IS NULL OR b.GatheringChangeId < c.Id) AND (b.TimeMark <> t.TimeMark OR b.LinkMark <> t.LinkMark)))
        GROUP BY c.Id, o.State
        """);

    /// <summary>A page of what was changed, the newest first; empty where the network has no such gathering.</summary>
    public Task<ListPage<GatheringChange>> Page(NetworkAccess access, string slug, Func<int, (int Skip, int Take)> page, CancellationToken stop = default) =>
        database.Read(async sql =>
        {
            var gatheringId = await Own(sql, access, slug);
            var total = await sql.Value<int>(s_count, new { gatheringId });
            var (skip, take) = page(total);
            var rows = await sql.List<GatheringChange>(s_page, new { gatheringId, skip, take });
            return new ListPage<GatheringChange>(await Whole(sql, rows), total);
        }, stop);

    /// <summary>What can still be undone, the newest first.</summary>
    public Task<IReadOnlyList<GatheringChange>> Held(NetworkAccess access, string slug, CancellationToken stop = default) =>
        database.Read(async sql => await Whole(sql, await sql.List<GatheringChange>(s_held, new { gatheringId = await Own(sql, access, slug), now = clock.GetUtcNow() })), stop);

    private static async Task<long> Own(SqlRunner sql, NetworkAccess access, string slug) =>
        await sql.Gathering(slug) is { } gathering && gathering.LearningNetworkId == access.NetworkId ? gathering.Id : 0;

    private static async Task<IReadOnlyList<GatheringChange>> Whole(SqlRunner sql, IReadOnlyList<GatheringChange> rows)
    {
        if (rows.Count == 0) return rows;
        var ids = rows.Select(r => r.Id).ToList();
        var sessions = await sql.ChangedSessions(ids);
        var mails = (await sql.List<MailRow>(s_mails, new { ids })).ToLookup(m => m.Id);
        return
        [
            .. rows.Select(r => r with
            {
                Sessions = [.. sessions[r.Id]],
                Sent = mails[r.Id].Where(m => m.State == MailState.Sent).Sum(m => m.Mails),
                Failed = mails[r.Id].Where(m => m.State == MailState.Failed).Sum(m => m.Mails),
                Underway = mails[r.Id].Where(m => m.State is MailState.Queued or MailState.Leased or MailState.Retrying).Sum(m => m.Mails),
            }),
        ];
    }

    private sealed record MailRow
    {
        public long Id { get; init; }
        public MailState State { get; init; }
        public int Mails { get; init; }
    }
}
