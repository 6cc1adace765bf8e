using Network.Core.Gatherings;
using Network.Core.Programme;
using Network.Data.Access;
using Network.Data.Gatherings;
using Network.Data.Search;

namespace Network.Data.Programme;

/// <summary>The programme of a gathering for those who organise it. Whoever changes it does so one after the other: times of many items move at once.</summary>
public sealed class ProgrammeStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_touch = new("UPDATE Gathering SET SeatChanges = SeatChanges + 1 WHERE Slug = @slug AND LearningNetworkId = @networkId AND State <> 'Cancelled'");

    private static readonly Sql s_insert = new("""
        INSERT INTO ProgrammeItem (SessionId, StartMinute, Minutes, Title, Description, Place, Track, Speakers, Questions, Version)
        VALUES (@SessionId, @StartMinute, @Minutes, @Title, @Description, @Place, @Track, @Speakers, @Questions, 1)
        """);

    private static readonly Sql s_update = new("""
        UPDATE ProgrammeItem
        SET SessionId = @SessionId, StartMinute = @StartMinute, Minutes = @Minutes, Title = @Title, Description = @Description, Place = @Place, Track = @Track,
            Speakers = @Speakers, Questions = @Questions, Version = Version + 1
        WHERE Id = @Id
        """);

    private static readonly Sql s_start = new("UPDATE ProgrammeItem SET StartMinute = @StartMinute, Version = Version + 1 WHERE Id = @Id");

    private static readonly Sql s_forgetSlides = new("DELETE FROM ProgrammeSlide WHERE ProgrammeItemId = @id");

    private static readonly Sql s_delete = new("DELETE FROM ProgrammeItem WHERE Id = @id");

    /// <summary>The gathering, drafts too, with programme and slides; null where the network has none such.</summary>
    public Task<GatheringProgramme?> Find(NetworkAccess access, string slug, CancellationToken stop = default) => database.Read(async sql =>
        await Own(sql, access, slug) is { } gathering ? new GatheringProgramme(gathering, await sql.Slides(gathering.Id)) : null, stop);

    /// <summary>Adds an item; where it says so, what comes after makes room for it. False where the session is not one that takes place in this gathering.</summary>
    public Task<bool> Add(NetworkAccess access, string slug, ProgrammeItem item, bool follow, CancellationToken stop = default) => database.Write(async sql =>
    {
        if (await ForChange(sql, access, slug) is not { } gathering || gathering.Planned.FirstOrDefault(s => s.Id == item.SessionId) is not { } session) return false;
        if (follow && session.Programme.Any(p => p.Meets(item))) await SaveStarts(sql, session.Programme, ProgrammeOrder.Follow(session.Programme, item with { Minutes = 0 }, item));
        await sql.Change(s_insert, item);
        await sql.IndexGathering(gathering.Id, clock.GetUtcNow());
        return true;
    }, stop);

    /// <summary>Saves an item over the version that the organiser saw; where they say so, what comes after follows.</summary>
    public Task<SaveOutcome> Save(NetworkAccess access, string slug, long id, int version, ProgrammeItem item, bool follow, CancellationToken stop = default) =>
        database.Write(async sql =>
        {
            if (await ForChange(sql, access, slug) is not { } gathering) return SaveOutcome.NotFound;
            if (Find(gathering, id) is not var (from, before) || gathering.Planned.FirstOrDefault(s => s.Id == item.SessionId) is not { } to) return SaveOutcome.NotFound;
            if (before.Version != version) return SaveOutcome.ChangedByOther;
            var others = to.Programme.Where(p => p.Id != id).ToList();
            if (follow && from.Id == to.Id) await SaveStarts(sql, others, ProgrammeOrder.Follow(others, before, item));
            await sql.Change(s_update, item with { Id = id });
            await sql.IndexGathering(gathering.Id, clock.GetUtcNow());
            return SaveOutcome.Saved;
        }, stop);

    /// <summary>Moves an item to a place in its row, counted from 0; the times follow. Refused where it stands elsewhere than the organiser saw.</summary>
    public Task<SaveOutcome> Move(NetworkAccess access, string slug, long id, int version, int index, CancellationToken stop = default) => database.Write(async sql =>
    {
        if (await ForChange(sql, access, slug) is not { } gathering || Find(gathering, id) is not var (session, item)) return SaveOutcome.NotFound;
        if (item.Version != version) return SaveOutcome.ChangedByOther;
        await SaveStarts(sql, session.Programme, ProgrammeOrder.Move(session.Programme, id, index));
        return SaveOutcome.Saved;
    }, stop);

    /// <summary>Takes an item and its slides away; false where there is none such.</summary>
    public Task<bool> Delete(NetworkAccess access, string slug, long id, CancellationToken stop = default) => database.Write(async sql =>
    {
        if (await ForChange(sql, access, slug) is not { } gathering || Find(gathering, id) is null) return false;
        await sql.Change(s_forgetSlides, new { id });
        if (await sql.Change(s_delete, new { id }) == 0) return false;
        await sql.IndexGathering(gathering.Id, clock.GetUtcNow());
        return true;
    }, stop);

    /// <summary>The gathering of this network, to read; null where it has none such.</summary>
    internal static async Task<Gathering?> Own(SqlRunner sql, NetworkAccess access, string slug) =>
        await sql.Gathering(slug) is { } gathering && gathering.LearningNetworkId == access.NetworkId ? gathering : null;

    // Writes the gathering's row first: two organisers come one after the other.
    private static async Task<Gathering?> ForChange(SqlRunner sql, NetworkAccess access, string slug) =>
        await sql.Change(s_touch, new { slug, networkId = access.NetworkIdForChange }) == 1 ? await Own(sql, access, slug) : null;

    private static (Session Session, ProgrammeItem Item)? Find(Gathering gathering, long id) =>
        gathering.Planned.Select(s => (s, Item: s.Programme.FirstOrDefault(p => p.Id == id))).FirstOrDefault(x => x.Item is not null) is (var session, { } item)
            ? (session, item)
            : null;

    private static Task<int> SaveStarts(SqlRunner sql, IReadOnlyList<ProgrammeItem> before, IReadOnlyList<ProgrammeItem> after)
    {
        var starts = before.ToDictionary(p => p.Id, p => p.StartMinute);
        return sql.Change(s_start, after.Where(p => starts.TryGetValue(p.Id, out var start) && start != p.StartMinute).Select(p => new { p.Id, p.StartMinute }).ToList());
    }
}
