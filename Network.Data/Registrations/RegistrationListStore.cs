using Network.Core.Registrations;
using Network.Data.Access;

namespace Network.Data.Registrations;

/// <summary>A gathering's registrations for those who organise it: a page of them, and all of a selection for an export.</summary>
/// <param name="database">Where they are.</param>
/// <param name="few">As many as are sorted for a page; a longer list is read in the order of an index.</param>
public sealed class RegistrationListStore(Database database, int few = RegistrationListStore.Few)
{
    /// <summary>As many as are sorted for a page.</summary>
    public const int Few = 1000;

    private const int Batch = 500;

    // How far on the waiting list somebody is: from the one before them in the page, not each from its beginning.
    private static readonly Sql s_lines = new("""
        SELECT r.Id, r.Name, r.Email, r.Phone, k.Name AS Kommune, r.Organisation, r.Role, r.State, r.RegisteredAt, r.CancelledAt,
               COALESCE(q.Position, 0) AS Position, r.OfferedUntil,
               (SELECT COUNT(*) FROM Outbox o WHERE o.RegistrationId = r.Id AND o.State = 'Failed') AS FailedMails
        FROM Registration r
        LEFT JOIN Kommune k ON k.Id = r.KommuneId
        LEFT JOIN (
          SELECT n.Id, SUM(n.Number) OVER (ORDER BY n.WaitingNumber) AS Position FROM (
            SELECT p.Id, p.WaitingNumber,
                   (SELECT COUNT(*) FROM Registration w
                    WHERE w.GatheringId = p.GatheringId AND w.State = 'Waiting' AND w.OfferedUntil IS NULL
                      AND w.WaitingNumber > p.Previous AND w.WaitingNumber <= p.WaitingNumber) AS Number
            FROM (SELECT x.Id, x.GatheringId, x.WaitingNumber, LAG(x.WaitingNumber, 1, -1) OVER (ORDER BY x.WaitingNumber) AS Previous FROM Registration x
                  WHERE x.Id IN @ids AND x.State = 'Waiting' AND x.OfferedUntil IS NULL) p) n) q ON q.Id = r.Id
        WHERE r.Id IN @ids
        """);

    private static readonly Sql s_answers = new("SELECT a.RegistrationId, a.QuestionId, a.Value FROM Answer a WHERE a.RegistrationId IN @ids");

    private static readonly Sql s_questions = new("""
        SELECT q.Id, q.Text, q.Kind FROM Question q
        WHERE q.GatheringId = @gatheringId AND (q.RemovedAt IS NULL OR EXISTS (SELECT 1 FROM Answer a WHERE a.QuestionId = q.Id))
        ORDER BY q.Position, q.Id
        """);

    // How many there are, the kommuner they are from and the roles they have, of what is kept.
    private static readonly Sql s_kept = new(
        sqlite: $"""
            {Numbers};
            SELECT DISTINCT c.KommuneId FROM RegistrationCount c WHERE c.GatheringId = @gatheringId AND c.KommuneId <> 0 AND c.Number > 0;
            SELECT c.Role FROM RoleCount c WHERE c.GatheringId = @gatheringId GROUP BY c.Role ORDER BY SUM(c.Number) DESC, c.Role LIMIT 100
            """,
        sqlServer: $"""
            {Numbers};
            SELECT DISTINCT c.KommuneId FROM RegistrationCount c WHERE c.GatheringId = @gatheringId AND c.KommuneId <> 0 AND c.Number > 0;
            SELECT TOP (100) c.Role FROM RoleCount c WHERE c.GatheringId = @gatheringId GROUP BY c.Role ORDER BY SUM(c.Number) DESC, c.Role
            """);

    private const string Numbers = """
        SELECT (SELECT COALESCE(SUM(c.Number), 0) FROM RegistrationCount c WHERE c.GatheringId = @gatheringId) AS Everybody,
               (SELECT COALESCE(SUM(c.Number), 0) FROM RegistrationCount c
                WHERE c.GatheringId = @gatheringId AND ((@state IS NULL AND c.State <> 'Cancelled') OR c.State = @state) AND (@kommuneId IS NULL OR c.KommuneId = @kommuneId)) AS OfKommune,
               (SELECT COALESCE(SUM(c.Number), 0) FROM RoleCount c
                WHERE c.GatheringId = @gatheringId AND ((@state IS NULL AND c.State <> 'Cancelled') OR c.State = @state) AND c.Role = @role) AS OfRole
        """;

    /// <summary>The desk of the gathering with this slug; null where the network has none.</summary>
    public Task<RegistrationDesk?> Desk(NetworkAccess access, string slug, CancellationToken stop = default) =>
        database.Read(sql => sql.Desk(access, slug), stop);

    /// <summary>One page of the list; null where the network has no such gathering.</summary>
    /// <param name="access">The proof for the network.</param>
    /// <param name="slug">The gathering.</param>
    /// <param name="selection">Whom to show.</param>
    /// <param name="order">In which order.</param>
    /// <param name="page">Which rows of how many: (skip, take) from the count of those who match.</param>
    /// <param name="stop">Ends the wait for the database.</param>
    public Task<RegistrationPage?> Page(
        NetworkAccess access, string slug, RegistrationSelection selection, RegistrationOrder order, Func<int, (int Skip, int Take)> page,
        CancellationToken stop = default) => database.Read(async sql =>
    {
        if (await sql.Desk(access, slug) is not { } desk) return null;
        var values = new ListValues(desk.Id, selection, order, database.Provider == DatabaseProvider.Sqlite);
        var (numbers, kommuner, roles) = await sql.Several(s_kept, values, async kept =>
            ((await kept.Find<ListNumbers>())!, await kept.List<long>(), await kept.List<string>()));
        var found = await sql.Listed(values, numbers, page, few);
        return new RegistrationPage(desk, found.Total, await Lines(sql, [.. found.Ids]), kommuner, roles) { IsCut = found.IsCut };
    }, stop);

    /// <summary>Everything about the selected, in the order of the list; null where the network has no such gathering.</summary>
    public Task<RegistrationExport?> Export(
        NetworkAccess access, string slug, RegistrationSelection selection, RegistrationOrder order, CancellationToken stop = default) =>
        database.Read(async sql =>
        {
            if (await sql.Desk(access, slug) is not { } desk) return null;
            var ids = await sql.Matching(desk.Id, selection, order);
            var questions = await sql.List<ExportQuestion>(s_questions, new { gatheringId = desk.Id });
            return new RegistrationExport(desk, questions, Rows(ids, stop));
        }, stop);

    // A few hundred at a time: never all in memory, and no connection is held while a slow reader takes what is there.
    private async IAsyncEnumerable<ExportRow> Rows(
        IReadOnlyList<long> all, CancellationToken stop, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken reader = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, reader);
        foreach (var ids in all.Chunk(Batch))
        {
            var rows = await database.Read(
                async sql =>
                {
                    var lines = await Lines(sql, ids);
                    var answers = (await sql.List<AnswerRow>(s_answers, new { ids })).ToLookup(a => a.RegistrationId);
                    return lines.Select(l => new ExportRow(l, answers[l.Id].ToDictionary(a => a.QuestionId, a => a.Value))).ToList();
                },
                either.Token);
            foreach (var row in rows) yield return row;
        }
    }

    private static async Task<IReadOnlyList<RegistrationLine>> Lines(SqlRunner sql, long[] ids)
    {
        if (ids.Length == 0) return [];
        var lines = (await sql.List<RegistrationLine>(s_lines, new { ids })).ToDictionary(l => l.Id);
        return [.. ids.Where(lines.ContainsKey).Select(id => lines[id])];
    }

    private sealed record AnswerRow
    {
        public long RegistrationId { get; init; }
        public long QuestionId { get; init; }
        public string Value { get; init; } = "";
    }
}
