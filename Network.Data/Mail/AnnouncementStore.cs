using System.Text.Json;
using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Data.Access;
using Network.Data.Registrations;

namespace Network.Data.Mail;

/// <summary>What organisers write to a selection: drafts, and sending them once.</summary>
public sealed class AnnouncementStore(Database database, TimeProvider clock)
{
    private const int Batch = 1000;

    private static readonly Sql s_insert = new("""
        INSERT INTO Announcement (GatheringId, SubmissionId, Subject, Body, PersonId, CreatedAt, Selection)
        SELECT @gatheringId, @submissionId, @subject, @body, @personId, @now, @selection
        WHERE NOT EXISTS (SELECT 1 FROM Announcement a WHERE a.SubmissionId = @submissionId)
        """);

    private static readonly Sql s_bySubmission = new("SELECT a.Id FROM Announcement a WHERE a.SubmissionId = @submissionId AND a.GatheringId = @gatheringId");

    private static readonly Sql s_change = new("""
        UPDATE Announcement SET Subject = @subject, Body = @body, PersonId = @personId, SubmissionId = @submissionId
        WHERE Id = @id AND GatheringId = @gatheringId AND SentAt IS NULL AND SubmissionId = @seen
        """);

    private static readonly Sql s_delete = new("DELETE FROM Announcement WHERE Id = @id AND GatheringId = @gatheringId AND SentAt IS NULL");

    private static readonly Sql s_markSent = new("""
        UPDATE Announcement SET SentAt = @now, PersonId = @personId
        WHERE Id = @id AND GatheringId = @gatheringId AND SentAt IS NULL AND SubmissionId = @seen
        """);

    // An address has one registration in a gathering, whatever roles its owner has: one mail for each is one for each person.
    private static readonly Sql s_queue = new("""
        INSERT INTO Outbox (MailKey, Kind, Priority, RegistrationId, AboutId, State, NextAt, Attempts, CreatedAt)
        SELECT REPLACE(REPLACE('announcement:{a}:{r}', '{a}', CAST(@id AS varchar(20))), '{r}', CAST(r.Id AS varchar(20))),
               'Announcement', 9, r.Id, @id, 'Queued', @now, 0, @now
        FROM Registration r WHERE r.GatheringId = @gatheringId AND r.Id IN @ids
        """);

    private static readonly JsonSerializerOptions s_json = new() { IgnoreReadOnlyProperties = true };

    /// <summary>Saves a new draft, and returns its id; the one that exists where the same form is sent again. Null where the network has no such gathering.</summary>
    public Task<long?> Create(
        NetworkAccess access, string slug, AnnouncementText text, RegistrationSelection selection, CancellationToken stop = default) =>
        database.Write<long?>(async sql =>
        {
            _ = access.NetworkIdForChange;
            if (await sql.Desk(access, slug) is not { } desk) return null;
            var values = new
            {
                gatheringId = desk.Id,
                submissionId = text.SubmissionId,
                subject = text.Subject,
                body = text.Body,
                personId = access.PersonId,
                now = clock.GetUtcNow(),
                selection = JsonSerializer.Serialize(selection, s_json),
            };
            await sql.Change(s_insert, values);
            return await sql.Value<long?>(s_bySubmission, values);
        }, stop);

    /// <summary>Saves a draft over the text that the organiser saw; false where somebody changed, sent or deleted it since.</summary>
    public Task<bool> Change(NetworkAccess access, string slug, long id, string seen, AnnouncementText text, CancellationToken stop = default) =>
        database.Write(async sql =>
        {
            _ = access.NetworkIdForChange;
            if (await sql.Desk(access, slug) is not { } desk) return false;
            var values = new { id, gatheringId = desk.Id, seen, subject = text.Subject, body = text.Body, personId = access.PersonId, submissionId = text.SubmissionId };
            return await sql.Change(s_change, values) == 1;
        }, stop);

    /// <summary>Deletes a draft; false where it is none any more.</summary>
    public Task<bool> Delete(NetworkAccess access, string slug, long id, CancellationToken stop = default) => database.Write(
        async sql =>
        {
            _ = access.NetworkIdForChange;
            return await sql.Desk(access, slug) is { } desk && await sql.Change(s_delete, new { id, gatheringId = desk.Id }) == 1;
        },
        stop);

    /// <summary>
    /// Queues a mail to everybody whom the selection holds now, once however often and by whomever it is asked for, and only with the text that
    /// the organiser saw.
    /// </summary>
    public Task<SendOutcome> Send(NetworkAccess access, string slug, long id, string seen, CancellationToken stop = default) => database.Write(async sql =>
    {
        _ = access.NetworkIdForChange;
        var now = clock.GetUtcNow();
        if (await sql.Desk(access, slug) is not { } desk || await sql.AnnouncementOf(desk.Id, id) is not { } draft) return SendOutcome.NotFound;
        if (draft.SentAt is not null) return SendOutcome.AlreadySent;
        var recipients = await sql.Matching(desk.Id, draft.Selection);
        if (recipients.Count == 0) return SendOutcome.Nobody;
        if (await sql.Change(s_markSent, new { id, gatheringId = desk.Id, seen, now, personId = access.PersonId }) == 0)
            return (await sql.AnnouncementOf(desk.Id, id))?.SentAt is null ? SendOutcome.ChangedByOther : SendOutcome.AlreadySent;
        foreach (var ids in recipients.Chunk(Batch)) await sql.Change(s_queue, new { id, gatheringId = desk.Id, ids, now });
        return SendOutcome.Sent;
    }, stop);

    /// <summary>Reads the selection as it is stored; everybody where nothing is.</summary>
    internal static RegistrationSelection SelectionOf(string? stored) =>
        stored is null ? new RegistrationSelection() : JsonSerializer.Deserialize<RegistrationSelection>(stored, s_json)!;
}
