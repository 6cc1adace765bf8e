using Network.Core.Registrations;
using Network.Data.Access;

namespace Network.Data.Registrations;

/// <summary>A gathering's registrations for those who organise it: a page of them, and all of a selection for an export.</summary>
public sealed class RegistrationListStore(Database database)
{
    private const int Batch = 500;

    private static readonly Sql s_lines = new("""
        SELECT r.Id, r.Name, r.Email, r.Phone, k.Name AS Kommune, r.Organisation, r.Role, r.State, r.RegisteredAt, r.CancelledAt,
               (SELECT COUNT(*) FROM Registration w
                WHERE w.GatheringId = r.GatheringId AND w.State = 'Waiting' AND r.State = 'Waiting' AND w.OfferedUntil IS NULL AND r.OfferedUntil IS NULL
                  AND w.WaitingNumber <= r.WaitingNumber) AS Position, r.OfferedUntil,
               (SELECT COUNT(*) FROM Outbox o WHERE o.RegistrationId = r.Id AND o.State = 'Failed') AS FailedMails
        FROM Registration r
        LEFT JOIN Kommune k ON k.Id = r.KommuneId
        WHERE r.Id IN @ids
        """);

    private static readonly Sql s_answers = new("SELECT a.RegistrationId, a.QuestionId, a.Value FROM Answer a WHERE a.RegistrationId IN @ids");

    private static readonly Sql s_questions = new("""
        SELECT q.Id, q.Text, q.Kind FROM Question q
        WHERE q.GatheringId = @gatheringId AND (q.RemovedAt IS NULL OR EXISTS (SELECT 1 FROM Answer a WHERE a.QuestionId = q.Id))
        ORDER BY q.Position, q.Id
        """);

    private static readonly Sql s_kommuner = new("""
        SELECT DISTINCT r.KommuneId FROM Registration r WHERE r.GatheringId = @gatheringId AND r.KommuneId IS NOT NULL
        """);

    private static readonly Sql s_roles = new(
        sqlite: """
            SELECT r.Role FROM Registration r WHERE r.GatheringId = @gatheringId AND r.Role IS NOT NULL
            GROUP BY r.Role ORDER BY COUNT(*) DESC, r.Role LIMIT 100
            """,
        sqlServer: """
            SELECT TOP (100) r.Role FROM Registration r WHERE r.GatheringId = @gatheringId AND r.Role IS NOT NULL
            GROUP BY r.Role ORDER BY COUNT(*) DESC, r.Role
            """);

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
        var ids = await sql.Matching(desk.Id, selection, order);
        var (skip, take) = page(ids.Count);
        var lines = await Lines(sql, [.. ids.Skip(skip).Take(take)]);
        var kommuner = await sql.List<long>(s_kommuner, new { gatheringId = desk.Id });
        return new RegistrationPage(desk, ids.Count, lines, kommuner, await sql.List<string>(s_roles, new { gatheringId = desk.Id }));
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
