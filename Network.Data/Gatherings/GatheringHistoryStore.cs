using Network.Core.Gatherings;
using Network.Core.Lists;
using Network.Core.Mail;
using Network.Data.Access;

namespace Network.Data.Gatherings;

/// <summary>What was changed in what people were told, by whom and why, and what has come of telling it.</summary>
public sealed class GatheringHistoryStore(Database database, TimeProvider clock)
{
    private const string Own = "c.GatheringId = (SELECT g.Id FROM Gathering g WHERE g.Slug = @slug AND g.LearningNetworkId = @networkId)";

    private static readonly Sql s_countAndHeld = new($"""
        SELECT COUNT(*) FROM GatheringChange c WHERE {Own};
        SELECT c.Id, c.Kind, p.Name AS Person, c.Reason, c.CreatedAt, c.TellFrom
        FROM GatheringChange c
        JOIN Person p ON p.Id = c.PersonId
        WHERE {Own} AND c.UndoneAt IS NULL AND c.TellFrom > @now ORDER BY c.Id DESC
        """);

    private static readonly Sql s_page = new(
        sqlite: $"""
            SELECT c.Id, c.Kind, p.Name AS Person, c.Reason, c.CreatedAt, c.TellFrom, c.UndoneAt, u.Name AS UndoneBy
            FROM GatheringChange c
            JOIN Person p ON p.Id = c.PersonId
            LEFT JOIN Person u ON u.Id = c.UndoneBy
            WHERE {Own} ORDER BY c.Id DESC LIMIT @take OFFSET @skip
            """,
        sqlServer: $"""
            SELECT c.Id, c.Kind, p.Name AS Person, c.Reason, c.CreatedAt, c.TellFrom, c.UndoneAt, u.Name AS UndoneBy
            FROM GatheringChange c
            JOIN Person p ON p.Id = c.PersonId
            LEFT JOIN Person u ON u.Id = c.UndoneBy
            WHERE {Own} ORDER BY c.Id DESC OFFSET @skip ROWS FETCH NEXT @take ROWS ONLY
            """);

    // A mail about a session tells the changes since the one before it, where it says something else than that.
    private static readonly Sql s_details = new($"""
        {GatheringChangeRows.Select};
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

    /// <summary>A page of what was changed, and what can still be undone, each with the newest first; empty where the network has no such gathering.</summary>
    public Task<(ListPage<GatheringChange> Page, IReadOnlyList<GatheringChange> Held)> Find(
        NetworkAccess access, string slug, Func<int, (int Skip, int Take)> page, CancellationToken stop = default) => database.Read(async sql =>
    {
        var (networkId, now) = (access.NetworkId, clock.GetUtcNow());
        var (total, held) = await sql.Several(s_countAndHeld, new { slug, networkId, now }, async answers => (await answers.Find<int>(), await answers.List<GatheringChange>()));
        if (total == 0) return (new ListPage<GatheringChange>([], 0), held);
        var (skip, take) = page(total);
        var rows = await sql.List<GatheringChange>(s_page, new { slug, networkId, skip, take });
        var whole = await Whole(sql, [.. rows, .. held]);
        return (new ListPage<GatheringChange>([.. whole.Take(rows.Count)], total), (IReadOnlyList<GatheringChange>)[.. whole.Skip(rows.Count)]);
    }, stop);

    private static Task<IReadOnlyList<GatheringChange>> Whole(SqlRunner sql, IReadOnlyList<GatheringChange> rows) =>
        sql.Several<IReadOnlyList<GatheringChange>>(s_details, new { ids = rows.Select(r => r.Id).Distinct().ToList() }, async answers =>
        {
            var sessions = await answers.ChangedSessions();
            var mails = (await answers.List<MailRow>()).ToLookup(m => m.Id);
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
        });

    private sealed record MailRow
    {
        public long Id { get; init; }
        public MailState State { get; init; }
        public int Mails { get; init; }
    }
}
