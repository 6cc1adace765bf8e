using Network.Core.Access;
using Network.Core.Minutes;
using Network.Core.Search;
using Network.Core.Time;
using Network.Data.Access;
using Network.Data.Search;

namespace Network.Data.Minutes;

/// <summary>Sends minutes to those who were present for comments, and publishes them.</summary>
public sealed class MinutesPublishStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_forComments = new("""
        UPDATE GatheringMinutes SET State = 'Commenting', CommentsFrom = @now, CommentsUntil = @until WHERE Id = @minutesId AND Revision = @revision AND State = 'Draft'
        """);

    private static readonly Sql s_publish = new("""
        UPDATE GatheringMinutes SET State = 'Published', Edition = Edition + 1, PublishedAt = @now, CommentsFrom = NULL, CommentsUntil = NULL
        WHERE Id = @minutesId AND Revision = @revision AND Edition = @edition AND State <> 'Published'
        """);

    private static readonly Sql s_edition = new(
        sqlite: """
            INSERT INTO MinutesEdition (GatheringMinutesId, LearningNetworkId, GatheringId, Visibility, Number, Revision, PersonId, PublishedAt, Corrected, WithoutList, DeletedPresent, Document)
            VALUES (@minutesId, @networkId, @gatheringId, 'Network', @number, @revision, @personId, @now, @corrected, @withoutList, @deleted, @document) RETURNING Id
            """,
        sqlServer: """
            INSERT INTO MinutesEdition (GatheringMinutesId, LearningNetworkId, GatheringId, Visibility, Number, Revision, PersonId, PublishedAt, Corrected, WithoutList, DeletedPresent, Document)
            OUTPUT inserted.Id VALUES (@minutesId, @networkId, @gatheringId, 'Network', @number, @revision, @personId, @now, @corrected, @withoutList, @deleted, @document)
            """);

    private static readonly Sql s_attendee = new("INSERT INTO MinutesAttendee (MinutesEditionId, RegistrationId, IsPresent) VALUES (@editionId, @RegistrationId, @IsPresent)");

    /// <summary>Lets those who were present comment until the end of a day, in Oslo.</summary>
    public Task<PublishOutcome> SendForComments(NetworkAccess access, string slug, int revision, DateOnly until, CancellationToken stop = default) => database.Write(async sql =>
    {
        if (await Find(sql, access, slug) is not var (head, text)) return PublishOutcome.NotFound;
        if (head.State != MinutesState.Draft) return PublishOutcome.Already;
        if (head.Revision != revision) return PublishOutcome.ChangedByOther;
        if (text.SaysNothing) return PublishOutcome.Empty;
        if (!(await sql.MinutesPresence(head)).IsKnown) return PublishOutcome.NoAttendance;
        if (await sql.Change(s_forComments, new { minutesId = head.MinutesId, revision, now = clock.GetUtcNow(), until }) == 0) return PublishOutcome.ChangedByOther;
        await sql.QueueMinutesForComments(head, clock.GetUtcNow());
        return PublishOutcome.Done;
    }, stop);

    /// <summary>Publishes the revision that the organiser saw, with who was present as that stands now; pressing twice is once.</summary>
    /// <param name="access">The proof for the network.</param>
    /// <param name="slug">The gathering.</param>
    /// <param name="revision">What the organiser saw.</param>
    /// <param name="corrected">What differs from the edition before; null for the first.</param>
    /// <param name="withoutList">They are to be published even though nobody is ticked as present.</param>
    /// <param name="stop">Ends the wait for the database.</param>
    public Task<PublishOutcome> Publish(NetworkAccess access, string slug, int revision, string? corrected, bool withoutList, CancellationToken stop = default) => database.Write(async sql =>
    {
        if (await Find(sql, access, slug) is not var (head, text)) return PublishOutcome.NotFound;
        if (head.State == MinutesState.Published) return PublishOutcome.Already;
        if (head.Revision != revision) return PublishOutcome.ChangedByOther;
        if (text.SaysNothing) return PublishOutcome.Empty;
        if (head.Edition > 0 && string.IsNullOrWhiteSpace(corrected)) return PublishOutcome.NothingCorrected;
        var presence = await sql.MinutesPresence(head);
        if (!presence.IsKnown && !withoutList) return PublishOutcome.NoAttendance;
        var now = clock.GetUtcNow();
        if (await sql.Change(s_publish, new { minutesId = head.MinutesId, revision, edition = head.Edition, now }) == 0) return PublishOutcome.ChangedByOther;
        await Write(sql, head, text with { Earlier = await sql.EarlierPoints(head) }, presence, access.PersonId, head.Edition == 0 ? null : corrected, now);
        return PublishOutcome.Done;
    }, stop);

    private static async Task<(MinutesHead Head, MinutesText Text)?> Find(SqlRunner sql, NetworkAccess access, string slug) =>
        await sql.MinutesHead(access.NetworkIdForChange, slug) is { MinutesId: { } id } head ? (head, (await sql.MinutesRevision(id, head.Revision))!.Text) : null;

    private static async Task Write(SqlRunner sql, MinutesHead head, MinutesText text, MinutesPresence presence, long personId, string? corrected, DateTimeOffset now)
    {
        var minutesId = head.MinutesId!.Value;
        var editionId = await sql.Value<long>(s_edition, new
        {
            minutesId,
            networkId = head.NetworkId,
            gatheringId = head.GatheringId,
            number = head.Edition + 1,
            revision = head.Revision,
            personId,
            now,
            corrected,
            withoutList = !presence.IsKnown,
            deleted = presence.Deleted,
            document = MinutesJson.Write(text),
        });
        if (presence.IsKnown) await sql.Change(s_attendee, presence.Lines.Select(l => new { editionId, l.RegistrationId, l.IsPresent }).ToList());
        await sql.PublishDecisions(minutesId, text, now);
        await sql.PublishFollowUps(minutesId, head.Edition, text, now);
        await sql.Index(Entry(head, text), now);
        await sql.QueueMinutesPublished(head, editionId, now);
    }

    private static SearchEntry Entry(MinutesHead head, MinutesText text) =>
        new(SearchKind.Minutes, head.MinutesId!.Value, head.NetworkId, head.Title, MinutesPlainText.Of(text), $"/samlingar/{head.Slug}/referat")
        {
            Visibility = Visibility.Network,
            GatheringId = head.GatheringId,
            Day = head.StartsAt?.OsloDate(),
        };
}
