using Network.Core.Mail;
using Network.Data.Access;

namespace Network.Data.Mail;

/// <summary>What organisers write to a selection, as drafts. The slug is that of a gathering; null for people of the whole network.</summary>
public sealed class AnnouncementStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_insert = new("""
        INSERT INTO Announcement (LearningNetworkId, GatheringId, SubmissionId, SubjectNn, SubjectNb, SubjectEn, BodyNn, BodyNb, BodyEn, Selection, PersonId, CreatedAt, LeftOut)
        SELECT @networkId, @gatheringId, @submissionId, @subjectNn, @subjectNb, @subjectEn, @bodyNn, @bodyNb, @bodyEn, @selection, @personId, @now, 0
        WHERE NOT EXISTS (SELECT 1 FROM Announcement a WHERE a.SubmissionId = @submissionId)
        """);

    private static readonly Sql s_bySubmission = new("""
        SELECT a.Id FROM Announcement a
        WHERE a.SubmissionId = @submissionId AND a.LearningNetworkId = @networkId AND (a.GatheringId = @gatheringId OR (a.GatheringId IS NULL AND @gatheringId IS NULL))
        """);

    private static readonly Sql s_change = new("""
        UPDATE Announcement
        SET SubjectNn = @subjectNn, SubjectNb = @subjectNb, SubjectEn = @subjectEn, BodyNn = @bodyNn, BodyNb = @bodyNb, BodyEn = @bodyEn,
            Selection = CASE WHEN @gatheringId IS NULL THEN @selection ELSE Selection END, PersonId = @personId, SubmissionId = @submissionId
        WHERE Id = @id AND SentAt IS NULL AND DueAt IS NULL AND SubmissionId = @seen
        """);

    private static readonly Sql s_deleteFiles = new("DELETE FROM AnnouncementFile WHERE AnnouncementId = @id");

    private static readonly Sql s_delete = new("DELETE FROM Announcement WHERE Id = @id AND SentAt IS NULL");

    /// <summary>
    /// Saves a new draft, and returns its id; the one that exists where the same form is sent again. Null where the network has no such gathering.
    /// </summary>
    public Task<long?> Create(NetworkAccess access, string? slug, Announcement draft, CancellationToken stop = default) =>
        database.Write<long?>(async sql =>
        {
            _ = access.NetworkIdForChange;
            if (await sql.Place(access, slug) is not { } place) return null;
            await sql.Change(s_insert, Values(access, place, 0, "", draft));
            return await sql.Value<long?>(s_bySubmission, new { submissionId = draft.SubmissionId, networkId = place.NetworkId, gatheringId = place.GatheringId });
        }, stop);

    /// <summary>Saves a draft over the text that the organiser saw; false where somebody changed, planned, sent or deleted it since.</summary>
    public Task<bool> Change(NetworkAccess access, string? slug, string seen, Announcement draft, CancellationToken stop = default) =>
        database.Write(async sql =>
        {
            _ = access.NetworkIdForChange;
            if (await sql.Place(access, slug) is not { } place || await sql.AnnouncementOf(place.NetworkId, place.GatheringId, draft.Id) is null) return false;
            return await sql.Change(s_change, Values(access, place, draft.Id, seen, draft)) == 1;
        }, stop);

    /// <summary>Deletes what was not sent; false where there is nothing to delete any more.</summary>
    public Task<bool> Delete(NetworkAccess access, string? slug, long id, CancellationToken stop = default) => database.Write(
        async sql =>
        {
            _ = access.NetworkIdForChange;
            if (await sql.Place(access, slug) is not { } place || await sql.AnnouncementOf(place.NetworkId, place.GatheringId, id) is not { SentAt: null }) return false;
            await sql.Change(s_deleteFiles, new { id });
            return await sql.Change(s_delete, new { id }) == 1;
        },
        stop);

    private object Values(NetworkAccess access, AnnouncementPlace place, long id, string seen, Announcement draft) => new
    {
        id,
        seen,
        networkId = place.NetworkId,
        gatheringId = place.GatheringId,
        submissionId = draft.SubmissionId,
        subjectNn = draft.Subject.Nn,
        subjectNb = draft.Subject.Nb,
        subjectEn = draft.Subject.En,
        bodyNn = draft.Body.Nn,
        bodyNb = draft.Body.Nb,
        bodyEn = draft.Body.En,
        selection = place.IsGathering ? AnnouncementReader.Stored(draft.Selection) : AnnouncementReader.Stored(draft.Groups),
        personId = access.PersonId,
        now = clock.GetUtcNow(),
    };
}
