using Network.Core.Experiences;
using Network.Core.Time;
using Network.Data.Access;

namespace Network.Data.Experiences;

/// <summary>Comments and questions, and who is told of them.</summary>
public sealed class CommentStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_withdrawn = new($"SELECT COUNT(*) FROM Experience d WHERE d.Id = @id AND d.State = 'Withdrawn' AND {Readable.Document}");

    private static readonly Sql s_insert = new("""
        INSERT INTO ExperienceComment (SubmissionId, ExperienceId, PersonId, Body, DayNumber, CreatedAt)
        SELECT @submissionId, @id, @personId, @body, @dayNumber, @now
        WHERE EXISTS (SELECT 1 FROM Experience e WHERE e.Id = @id AND e.State = 'Published')
          AND NOT EXISTS (SELECT 1 FROM ExperienceComment c WHERE c.SubmissionId = @submissionId)
        """);

    private static readonly Sql s_bySubmission = new("SELECT c.Id FROM ExperienceComment c WHERE c.SubmissionId = @submissionId AND c.PersonId = @personId AND c.ExperienceId = @id");

    private static readonly Sql s_remove = new($"""
        DELETE FROM ExperienceComment
        WHERE Id = @commentId AND ExperienceId = @id AND (PersonId = @personId OR ExperienceId IN (SELECT d.Id FROM Experience d WHERE d.Id = @id AND {ExperienceRights.Organised}))
        """);

    private static readonly Sql s_follow = new("""
        INSERT INTO ExperienceFollow (ExperienceId, PersonId, CreatedAt)
        SELECT @id, @personId, @now WHERE NOT EXISTS (SELECT 1 FROM ExperienceFollow f WHERE f.ExperienceId = @id AND f.PersonId = @personId)
        """);

    private static readonly Sql s_unfollow = new("DELETE FROM ExperienceFollow WHERE ExperienceId = @id AND PersonId = @personId");

    /// <summary>Writes a comment on what is published; sent twice it is one.</summary>
    public Task<CommentOutcome> Add(long personId, long id, string submissionId, string body, bool follow, CancellationToken stop = default) => database.Write<CommentOutcome>(async sql =>
    {
        var now = clock.GetUtcNow();
        if (await sql.Experience(personId, id) is not { } row)
            return await sql.Value<int>(s_withdrawn, new { personId, id }) > 0 ? new CommentOutcome.Withdrawn() : new CommentOutcome.NotFound();
        if (!row.IsMember) return new CommentOutcome.NotFound();
        await sql.Change(s_insert, new { submissionId, id, personId, body, dayNumber = now.OsloDate().DayNumber, now });
        if (await sql.Value<long?>(s_bySubmission, new { submissionId, personId, id }) is not { } comment) return new CommentOutcome.Withdrawn();
        if (follow) await sql.Change(s_follow, new { id, personId, now });
        return new CommentOutcome.Added(comment);
    }, stop);

    /// <summary>Takes a comment away: its writer may, and organisers of the network. False where there is none, or it is not theirs.</summary>
    public Task<bool> Remove(long personId, long id, long commentId, CancellationToken stop = default) =>
        database.Write(async sql => await sql.Change(s_remove, new { personId, id, commentId }) == 1, stop);

    /// <summary>Is told of comments from now on, or no more; false where the person may not open it, or is no member.</summary>
    public Task<bool> Follow(long personId, long id, bool follows, CancellationToken stop = default) => database.Write(async sql =>
    {
        if (await sql.Experience(personId, id) is not { IsMember: true }) return false;
        await sql.Change(follows ? s_follow : s_unfollow, new { personId, id, now = clock.GetUtcNow() });
        return true;
    }, stop);
}
