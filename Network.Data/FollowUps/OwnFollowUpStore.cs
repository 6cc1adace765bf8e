using Network.Core.FollowUps;
using Network.Core.Gatherings;
using Network.Core.Lists;
using Network.Core.Time;

namespace Network.Data.FollowUps;

/// <summary>The points of one person: their own, and those of the kommuner that they take part or are the contact for.</summary>
public sealed class OwnFollowUpStore(Database database, TimeProvider clock)
{
    /// <summary>How many, and below a page of them: together what <see cref="Read"/> reads, as parts of a larger statement.</summary>
    internal const string Count = $"SELECT COUNT(*) FROM FollowUpPoint f WHERE {Wanted}";

    /// <summary>A page of them on SQLite.</summary>
    internal const string PageSqlite = $"{FollowUpRows.Select}\nWHERE {Wanted}\n{FollowUpRows.Order} LIMIT @take OFFSET @skip";

    /// <summary>A page of them on SQL Server.</summary>
    internal const string PageSqlServer = $"{FollowUpRows.Select}\nWHERE {Wanted}\n{FollowUpRows.Order} OFFSET @skip ROWS FETCH NEXT @take ROWS ONLY";

    private const string Wanted = $"f.Id IN ({FollowUpRows.Mine}) AND {FollowUpRows.Live} AND {FollowUpRows.Filter}";

    private static readonly Sql s_count = new(Count);

    private static readonly Sql s_page = new(sqlite: PageSqlite, sqlServer: PageSqlServer);

    private static readonly Sql s_find = new($"""
        {FollowUpRows.Select}
        WHERE f.Id = @id AND f.Id IN ({FollowUpRows.Mine}) AND {FollowUpRows.Live}
        """);

    private static readonly Sql s_done = new($"""
        UPDATE FollowUpPoint SET DoneAt = @now, DoneBy = @personId, DoneNote = @note, Version = Version + 1
        WHERE Id = @id AND DoneAt IS NULL AND PublishedAt IS NOT NULL AND RemovedAt IS NULL AND Id IN ({FollowUpRows.Mine})
        """);

    private static readonly Sql s_reopen = new($"""
        UPDATE FollowUpPoint SET DoneAt = NULL, DoneBy = NULL, DoneNote = NULL, Version = Version + 1
        WHERE Id = @id AND DoneAt IS NOT NULL AND PublishedAt IS NOT NULL AND RemovedAt IS NULL AND Id IN ({FollowUpRows.Mine})
        """);

    /// <summary>A page of them, those that are to be done first, by date.</summary>
    public Task<ListPage<FollowUpPoint>> List(long personId, FollowUpFilter only, Func<int, (int Skip, int Take)> page, CancellationToken stop = default) =>
        database.Read(async sql =>
        {
            var today = clock.OsloToday();
            var total = await sql.Value<int>(s_count, new { personId, today, only = only.ToString() });
            var (skip, take) = page(total);
            if (total == 0) return new ListPage<FollowUpPoint>([], 0);
            var rows = await sql.List<FollowUpRow>(s_page, new { personId, today, only = only.ToString(), skip, take });
            return new ListPage<FollowUpPoint>([.. rows.Select(r => r.Value)], total);
        }, stop);

    /// <summary>One; null where it is somebody else's.</summary>
    public Task<FollowUpPoint?> Find(long personId, long id, CancellationToken stop = default) =>
        database.Read(async sql => (await sql.Find<FollowUpRow>(s_find, new { personId, id }))?.Value, stop);

    /// <summary>Marks it done; changed by another where it is done already.</summary>
    public Task<SaveOutcome> Done(long personId, long id, string? note, CancellationToken stop = default) => Change(s_done, personId, id, note, stop);

    /// <summary>Opens it again; changed by another where it is open.</summary>
    public Task<SaveOutcome> Reopen(long personId, long id, CancellationToken stop = default) => Change(s_reopen, personId, id, null, stop);

    /// <summary>The first of them from a larger answer.</summary>
    internal static async Task<ListPage<FollowUpPoint>> Read(SqlAnswers answers)
    {
        var total = await answers.Find<int>();
        return new ListPage<FollowUpPoint>([.. (await answers.List<FollowUpRow>()).Select(r => r.Value)], total);
    }

    private Task<SaveOutcome> Change(Sql statement, long personId, long id, string? note, CancellationToken stop) => database.Write(async sql =>
    {
        if (await sql.Change(statement, new { personId, id, note, now = clock.GetUtcNow() }) == 1) return SaveOutcome.Saved;
        return await sql.Find<FollowUpRow>(s_find, new { personId, id }) is null ? SaveOutcome.NotFound : SaveOutcome.ChangedByOther;
    }, stop);
}
