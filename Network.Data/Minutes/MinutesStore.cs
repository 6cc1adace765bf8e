using Network.Core.Minutes;
using Network.Core.Texts;
using Network.Data.Access;
using Network.Data.Gatherings;

namespace Network.Data.Minutes;

/// <summary>Writing the minutes of a gathering. Every save is a revision; one over an outdated revision writes nothing.</summary>
public sealed class MinutesStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_begin = new("""
        INSERT INTO GatheringMinutes (GatheringId, State, Revision, Edition, CreatedAt)
        SELECT @gatheringId, 'Draft', 0, 0, @now WHERE NOT EXISTS (SELECT 1 FROM GatheringMinutes m WHERE m.GatheringId = @gatheringId)
        """);

    // Whoever saves writes this row first: of two over the same revision one finds nothing to change.
    private static readonly Sql s_next = new("""
        UPDATE GatheringMinutes SET Revision = Revision + 1, State = CASE WHEN State = 'Published' THEN 'Draft' ELSE State END WHERE Id = @minutesId AND Revision = @revision
        """);

    private static readonly Sql s_insert = new("""
        INSERT INTO MinutesRevision (GatheringMinutesId, Number, PersonId, SavedAt, RestoredFrom, Document) VALUES (@minutesId, @number, @personId, @now, @restoredFrom, @document)
        """);

    private static readonly Sql s_saved = new("DELETE FROM MinutesAutosave WHERE GatheringMinutesId = @minutesId AND PersonId = @personId");

    private static readonly Sql s_own = new($"""
        {MinutesAutosaveRows.Select};
        SELECT MAX(r.Number) FROM MinutesRevision r WHERE r.GatheringMinutesId = @minutesId AND r.PersonId = @personId
        """);

    /// <summary>The minutes as they stand; null where the network has no such gathering.</summary>
    public Task<MinutesDesk?> Desk(NetworkAccess access, string slug, CancellationToken stop = default) => database.Read<MinutesDesk?>(async sql =>
    {
        if (await sql.MinutesHead(access.NetworkId, slug) is not { } head) return null;
        var revision = head.MinutesId is { } id ? await sql.MinutesRevision(id, head.Revision) : null;
        var text = (revision?.Text ?? MinutesText.Empty) with { Earlier = revision is null ? [] : await sql.EarlierPoints(head) };
        var reading = new MinutesReading { Head = head, Text = text, Owners = await sql.MinutesOwners(text), Presence = await sql.MinutesPresence(head) };
        return new MinutesDesk(reading, revision, head.MinutesId is { } commented ? await sql.MinutesComments(commented) : []);
    }, stop);

    /// <summary>What a writer needs; null where the network has no such gathering, or nobody has begun.</summary>
    public Task<MinutesDraft?> Draft(NetworkAccess access, string slug, CancellationToken stop = default) => database.Read<MinutesDraft?>(async sql =>
    {
        if (await sql.MinutesHead(access.NetworkId, slug) is not { MinutesId: { } id } head) return null;
        var (autosave, own) = await sql.Several(s_own, new { minutesId = id, personId = access.PersonId }, async answers => (await answers.Autosave(), await answers.Find<int?>()));
        return new MinutesDraft
        {
            Head = head,
            Revision = (await sql.MinutesRevision(id, head.Revision))!,
            Owners = await sql.MinutesOwnerChoices(head),
            Earlier = await sql.EarlierPoints(head),
            Comments = await sql.MinutesComments(id),
            Autosave = autosave,
            OwnRevision = own ?? 0,
        };
    }, stop);

    /// <summary>Begins the minutes with what the programme says. Twice is once. False where the network has no such gathering.</summary>
    public Task<bool> Begin(NetworkAccess access, string slug, Language language, CancellationToken stop = default) => database.Write(async sql =>
    {
        if (await sql.Gathering(slug) is not { } gathering || gathering.LearningNetworkId != access.NetworkIdForChange) return false;
        var now = clock.GetUtcNow();
        if (await sql.Change(s_begin, new { gatheringId = gathering.Id, now }) == 0) return true;
        var head = (await sql.MinutesHead(access.NetworkId, slug))!;
        await Write(sql, head, access.PersonId, MinutesTakeover.Of(gathering, language), null, now);
        return true;
    }, stop);

    /// <summary>Saves over the revision that the writer started from; what they had not saved before is gone with it.</summary>
    public Task<MinutesSaveOutcome> Save(NetworkAccess access, string slug, int revision, MinutesText text, CancellationToken stop = default) =>
        Save(access, slug, revision, null, (_, _) => Task.FromResult<MinutesText?>(text), stop);

    /// <summary>Saves what an old revision says as the newest one.</summary>
    /// <param name="access">The proof for the network.</param>
    /// <param name="slug">The gathering.</param>
    /// <param name="revision">The newest one that the organiser saw.</param>
    /// <param name="number">The one to bring back.</param>
    /// <param name="stop">Ends the wait for the database.</param>
    public Task<MinutesSaveOutcome> Restore(NetworkAccess access, string slug, int revision, int number, CancellationToken stop = default) =>
        Save(access, slug, revision, number, async (sql, id) => (await sql.MinutesRevision(id, number))?.Text, stop);

    private Task<MinutesSaveOutcome> Save(
        NetworkAccess access, string slug, int revision, int? restored, Func<SqlRunner, long, Task<MinutesText?>> find, CancellationToken stop) => database.Write<MinutesSaveOutcome>(async sql =>
    {
        if (await sql.MinutesHead(access.NetworkIdForChange, slug) is not { MinutesId: { } id } head) return new MinutesSaveOutcome.NotFound();
        if (await find(sql, id) is not { } text) return new MinutesSaveOutcome.NotFound();
        var newest = (await sql.MinutesRevision(id, head.Revision))!;
        if (revision == head.Revision)
        {
            if (MinutesJson.Same(text, newest.Text))
            {
                await sql.Change(s_saved, new { minutesId = id, personId = access.PersonId });
                return new MinutesSaveOutcome.Unchanged();
            }

            if (await Write(sql, head, access.PersonId, text.WithKeys(newest.Text), restored, clock.GetUtcNow()) is { } number) return new MinutesSaveOutcome.Saved(number);
            newest = (await sql.MinutesRevision(id, (await sql.MinutesHead(access.NetworkId, slug))!.Revision))!;
        }

        return new MinutesSaveOutcome.Outdated(newest, (await sql.MinutesRevision(id, revision))?.Text ?? MinutesText.Empty);
    }, stop);

    private static async Task<int?> Write(SqlRunner sql, MinutesHead head, long personId, MinutesText text, int? restoredFrom, DateTimeOffset now)
    {
        var minutesId = head.MinutesId!.Value;
        if (await sql.Change(s_next, new { minutesId, revision = head.Revision }) == 0) return null;
        var saved = text with
        {
            Decisions = await sql.SaveDecisions(minutesId, text, now),
            FollowUps = await sql.SaveFollowUps(head.NetworkId, minutesId, text, now),
            Earlier = [],
        };
        var number = head.Revision + 1;
        await sql.Change(s_insert, new { minutesId, number, personId, now, restoredFrom, document = MinutesJson.Write(saved) });
        await sql.Change(s_saved, new { minutesId, personId });
        return number;
    }
}
