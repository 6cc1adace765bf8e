using Network.Core.Minutes;
using Network.Data.Access;

namespace Network.Data.Minutes;

/// <summary>What organisers have written and not saved, each for themselves: kept against a lost connection, and no revision.</summary>
public sealed class MinutesAutosaveStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_update = new("""
        UPDATE MinutesAutosave SET BaseRevision = @revision, SavedAt = @now, Document = @document WHERE GatheringMinutesId = @minutesId AND PersonId = @personId
        """);

    private static readonly Sql s_insert = new("""
        INSERT INTO MinutesAutosave (GatheringMinutesId, PersonId, BaseRevision, SavedAt, Document)
        SELECT @minutesId, @personId, @revision, @now, @document
        WHERE NOT EXISTS (SELECT 1 FROM MinutesAutosave a WHERE a.GatheringMinutesId = @minutesId AND a.PersonId = @personId)
        """);

    private static readonly Sql s_savedSince = new("""
        SELECT COUNT(*) FROM MinutesRevision r WHERE r.GatheringMinutesId = @minutesId AND r.PersonId = @personId AND r.Number > @revision
        """);

    private static readonly Sql s_delete = new("DELETE FROM MinutesAutosave WHERE GatheringMinutesId = @minutesId AND PersonId = @personId");

    /// <summary>
    /// Keeps the form as it stands; the moment (UTC). Null where there are no such minutes, or the writer has saved since: what comes late from a page that
    /// was left must not come back as unsaved.
    /// </summary>
    public Task<DateTimeOffset?> Keep(NetworkAccess access, string slug, MinutesForm form, CancellationToken stop = default) => database.Write<DateTimeOffset?>(async sql =>
    {
        if (await sql.MinutesHead(access.NetworkIdForChange, slug) is not { MinutesId: { } minutesId }) return null;
        var values = new { minutesId, personId = access.PersonId, revision = form.Base, now = clock.GetUtcNow(), document = MinutesJson.Write(form) };
        if (await sql.Value<int>(s_savedSince, values) > 0) return null;
        if (await sql.Change(s_update, values) == 0) await sql.Change(s_insert, values);
        return values.now;
    }, stop);

    /// <summary>Forgets it. Twice is once.</summary>
    public Task Discard(NetworkAccess access, string slug, CancellationToken stop = default) => database.Write(async sql =>
    {
        if (await sql.MinutesHead(access.NetworkIdForChange, slug) is { MinutesId: { } minutesId }) await sql.Change(s_delete, new { minutesId, personId = access.PersonId });
    }, stop);
}
