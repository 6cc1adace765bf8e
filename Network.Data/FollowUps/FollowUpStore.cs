using Network.Core.FollowUps;
using Network.Core.Gatherings;
using Network.Core.Time;
using Network.Data.Access;

namespace Network.Data.FollowUps;

/// <summary>All points of a network, for those who organise it.</summary>
public sealed class FollowUpStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_page = new(
        sqlite: $"""
            {FollowUpRows.Select}
            WHERE f.LearningNetworkId = @networkId AND {FollowUpRows.Live} AND {FollowUpRows.Filter}
              AND (@ownerCode = '' OR f.PersonId = @ownerPerson OR (f.PersonId IS NULL AND f.KommuneId = @ownerKommune) OR (@ownerCode = '-' AND f.PersonId IS NULL AND f.KommuneId IS NULL))
            {FollowUpRows.Order} LIMIT @take OFFSET @skip
            """,
        sqlServer: $"""
            {FollowUpRows.Select}
            WHERE f.LearningNetworkId = @networkId AND {FollowUpRows.Live} AND {FollowUpRows.Filter}
              AND (@ownerCode = '' OR f.PersonId = @ownerPerson OR (f.PersonId IS NULL AND f.KommuneId = @ownerKommune) OR (@ownerCode = '-' AND f.PersonId IS NULL AND f.KommuneId IS NULL))
            {FollowUpRows.Order} OFFSET @skip ROWS FETCH NEXT @take ROWS ONLY
            """);

    private static readonly Sql s_find = new($"""
        {FollowUpRows.Select}
        WHERE f.Id = @id AND f.LearningNetworkId = @networkId AND {FollowUpRows.Live}
        """);

    private static readonly Sql s_save = new("""
        UPDATE FollowUpPoint SET PersonId = @personId, KommuneId = @kommuneId, DueOn = @dueOn, Version = Version + 1
        WHERE Id = @id AND LearningNetworkId = @networkId AND Version = @version AND PublishedAt IS NOT NULL AND RemovedAt IS NULL
        """);

    private static readonly Sql s_done = new("""
        UPDATE FollowUpPoint SET DoneAt = @now, DoneBy = @personId, DoneNote = @note, Version = Version + 1
        WHERE Id = @id AND LearningNetworkId = @networkId AND DoneAt IS NULL AND PublishedAt IS NOT NULL AND RemovedAt IS NULL
        """);

    private static readonly Sql s_reopen = new("""
        UPDATE FollowUpPoint SET DoneAt = NULL, DoneBy = NULL, DoneNote = NULL, Version = Version + 1
        WHERE Id = @id AND LearningNetworkId = @networkId AND DoneAt IS NOT NULL AND PublishedAt IS NOT NULL AND RemovedAt IS NULL
        """);

    private static readonly Sql s_gathering = new("SELECT g.Id FROM Gathering g WHERE g.Slug = @slug AND g.LearningNetworkId = @networkId");

    /// <summary>A page of the list, and how many points each owner has of each kind.</summary>
    /// <param name="access">Whose.</param>
    /// <param name="only">Which.</param>
    /// <param name="owner">Only those of this owner; null for all.</param>
    /// <param name="page">Which rows of how many.</param>
    /// <param name="stop">Ends the wait for the database.</param>
    public Task<FollowUpList> List(NetworkAccess access, FollowUpFilter only, FollowUpOwner? owner, Func<int, (int Skip, int Take)> page, CancellationToken stop = default) =>
        database.Read(async sql =>
        {
            var today = clock.OsloToday();
            var tallies = await sql.FollowUpTallies(access.NetworkId, today);
            var total = tallies.Where(t => owner is null || t.Owner == owner).Sum(t => t.Count(only));
            var (skip, take) = page(total);
            var values = new
            {
                networkId = access.NetworkId,
                today,
                only = only.ToString(),
                ownerCode = owner is null ? "" : owner == FollowUpOwner.Nobody ? "-" : owner.Code,
                ownerPerson = owner?.PersonId,
                ownerKommune = owner?.KommuneId,
                skip,
                take,
            };
            return new FollowUpList([.. (await sql.List<FollowUpRow>(s_page, values)).Select(r => r.Value)], total, tallies);
        }, stop);

    /// <summary>One; null where the network has none such.</summary>
    public Task<FollowUpPoint?> Find(NetworkAccess access, long id, CancellationToken stop = default) =>
        database.Read(async sql => (await sql.Find<FollowUpRow>(s_find, new { id, networkId = access.NetworkId }))?.Value, stop);

    /// <summary>Who can be given a point.</summary>
    public Task<IReadOnlyList<FollowUpChoice>> Choices(NetworkAccess access, CancellationToken stop = default) => database.Read(sql => sql.FollowUpChoices(access.NetworkId), stop);

    /// <summary>Gives it another owner and another date, over the version that was seen.</summary>
    public Task<SaveOutcome> Save(NetworkAccess access, long id, int version, FollowUpOwner owner, DateOnly? dueOn, CancellationToken stop = default) =>
        Change(access, id, s_save, new { id, networkId = access.NetworkIdForChange, version, personId = owner.PersonId, kommuneId = owner.KommuneId, dueOn }, stop);

    /// <summary>Marks it done; changed by another where it is done already.</summary>
    public Task<SaveOutcome> Done(NetworkAccess access, long id, string? note, CancellationToken stop = default) =>
        Change(access, id, s_done, new { id, networkId = access.NetworkIdForChange, note, personId = access.PersonId, now = clock.GetUtcNow() }, stop);

    /// <summary>Opens it again; changed by another where it is open.</summary>
    public Task<SaveOutcome> Reopen(NetworkAccess access, long id, CancellationToken stop = default) =>
        Change(access, id, s_reopen, new { id, networkId = access.NetworkIdForChange }, stop);

    /// <summary>What is carried into the minutes of this gathering from those before it; see <see cref="FollowUpRows.OpenBefore"/>.</summary>
    public Task<IReadOnlyList<FollowUpPoint>> OpenBefore(NetworkAccess access, string slug, CancellationToken stop = default) => database.Read<IReadOnlyList<FollowUpPoint>>(
        async sql => await sql.Value<long?>(s_gathering, new { slug, networkId = access.NetworkId }) is { } id ? await sql.OpenBefore(id) : [], stop);

    private Task<SaveOutcome> Change(NetworkAccess access, long id, Sql statement, object values, CancellationToken stop) => database.Write(async sql =>
    {
        if (await sql.Change(statement, values) == 1) return SaveOutcome.Saved;
        return await sql.Find<FollowUpRow>(s_find, new { id, networkId = access.NetworkId }) is null ? SaveOutcome.NotFound : SaveOutcome.ChangedByOther;
    }, stop);
}

/// <summary>A page of a network's points.</summary>
/// <param name="Rows">Those on it.</param>
/// <param name="Total">How many the filter shows.</param>
/// <param name="Tallies">Of all points, by owner: kommuner first, then people, each by name, and nobody last.</param>
public sealed record FollowUpList(IReadOnlyList<FollowUpPoint> Rows, int Total, IReadOnlyList<FollowUpTally> Tallies);
