using Network.Core.Access;
using Network.Core.Mail;
using Network.Data.Access;

namespace Network.Data.Mail;

/// <summary>Sends announcements, each once: when an organiser presses, or by itself at the moment that was planned.</summary>
public sealed class AnnouncementSendStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_markSent = new("""
        UPDATE Announcement SET SentAt = @now, PersonId = @personId, LeftOut = @leftOut WHERE Id = @id AND SentAt IS NULL AND SubmissionId = @seen
        """);

    private static readonly Sql s_plan = new("""
        UPDATE Announcement SET DueAt = @dueAt, PersonId = @personId WHERE Id = @id AND SentAt IS NULL AND SubmissionId = @seen
        """);

    private static readonly Sql s_stop = new("UPDATE Announcement SET DueAt = NULL WHERE Id = @id AND SentAt IS NULL AND DueAt IS NOT NULL");

    private static readonly Sql s_due = new("""
        SELECT a.Id, a.LearningNetworkId, a.GatheringId FROM Announcement a WHERE a.SentAt IS NULL AND a.DueAt <= @now ORDER BY a.DueAt, a.Id
        """);

    // The condition again: it may have been stopped, moved or sent since it was found.
    private static readonly Sql s_claim = new("UPDATE Announcement SET SentAt = @now WHERE Id = @id AND SentAt IS NULL AND DueAt <= @now");

    private static readonly Sql s_leftOut = new("UPDATE Announcement SET LeftOut = @leftOut WHERE Id = @id");

    private static readonly Sql s_recipient = new("""
        INSERT INTO AnnouncementRecipient (AnnouncementId, RegistrationId, Name, Email, EmailKey, Language, Token)
        VALUES (@id, @registrationId, @name, @email, @emailKey, @language, @token)
        """);

    private static readonly Sql s_queue = new("""
        INSERT INTO Outbox (MailKey, Kind, Priority, PersonId, RegistrationId, AboutId, State, NextAt, Attempts, CreatedAt)
        SELECT CONCAT('announcement-to:', n.Id), 'Announcement', 9, p.Id, n.RegistrationId, n.Id, 'Queued', @now, 0, @now
        FROM AnnouncementRecipient n
        LEFT JOIN Person p ON p.EmailKey = n.EmailKey AND n.RegistrationId IS NULL
        WHERE n.AnnouncementId = @id
        """);

    /// <summary>
    /// Queues a mail to everybody whom the selection holds now, once however often and by whomever it is asked for, and only with the text that
    /// the organiser saw.
    /// </summary>
    public Task<SendOutcome> Send(NetworkAccess access, string? slug, long id, string seen, CancellationToken stop = default) => database.Write(async sql =>
    {
        var (place, draft) = await Draft(sql, access, slug, id);
        if (place is null || draft is null) return SendOutcome.NotFound;
        if (draft.SentAt is not null) return SendOutcome.AlreadySent;
        var to = await sql.RecipientsOf(place.NetworkId, place.GatheringId, draft);
        if (to.People.Count == 0) return SendOutcome.Nobody;
        var now = clock.GetUtcNow();
        if (await sql.Change(s_markSent, new { id, seen, now, personId = access.PersonId, leftOut = to.LeftOut }) == 0) return SendOutcome.ChangedByOther;
        await Queue(sql, place.GatheringId, id, to, now);
        return SendOutcome.Sent;
    }, stop);

    /// <summary>Lets it go by itself at a moment, or at another one: to those whom the selection holds then.</summary>
    public Task<SendOutcome> Plan(NetworkAccess access, string? slug, long id, string seen, DateTimeOffset dueAt, CancellationToken stop = default) => database.Write(async sql =>
    {
        var (place, draft) = await Draft(sql, access, slug, id);
        if (place is null || draft is null) return SendOutcome.NotFound;
        if (draft.SentAt is not null) return SendOutcome.AlreadySent;
        return await sql.Change(s_plan, new { id, seen, dueAt, personId = access.PersonId }) == 1 ? SendOutcome.Planned : SendOutcome.ChangedByOther;
    }, stop);

    /// <summary>Makes it a draft again; false where it went already, or was not planned.</summary>
    public Task<bool> Stop(NetworkAccess access, string? slug, long id, CancellationToken stop = default) =>
        database.Write(async sql => (await Draft(sql, access, slug, id)).Draft is not null && await sql.Change(s_stop, new { id }) == 1, stop);

    /// <summary>Sends an organiser what people would get; false where there is none with this id.</summary>
    public Task<bool> Test(NetworkAccess access, string? slug, long id, string submissionId, CancellationToken stop = default) => database.Write(async sql =>
    {
        if ((await Draft(sql, access, slug, id)).Draft is null) return false;
        var now = clock.GetUtcNow();
        await sql.Queue(MailIntent.AnnouncementTest(submissionId, id, access.PersonId, now), now);
        return true;
    }, stop);

    /// <summary>
    /// Sends what is due, also where its moment passed while the machine was down. Each is claimed and sent in one transaction, so that it goes once.
    /// How many mails are on their way.
    /// </summary>
    public async Task<int> SendDue(CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        var mails = 0;
        foreach (var row in await database.Read(sql => sql.List<DueRow>(s_due, new { now }), stop))
        {
            mails += await database.Write(async sql =>
            {
                if (await sql.Change(s_claim, new { id = row.Id, now }) == 0) return 0;
                var planned = (await sql.AnnouncementOf(row.LearningNetworkId, row.GatheringId, row.Id))!;
                var to = await sql.RecipientsOf(row.LearningNetworkId, row.GatheringId, planned);
                await sql.Change(s_leftOut, new { id = row.Id, leftOut = to.LeftOut });
                await Queue(sql, row.GatheringId, row.Id, to, now);
                return to.People.Count;
            }, stop);
        }

        return mails;
    }

    private static async Task<(AnnouncementPlace? Place, Announcement? Draft)> Draft(SqlRunner sql, NetworkAccess access, string? slug, long id)
    {
        _ = access.NetworkIdForChange;
        var place = await sql.Place(access, slug);
        return (place, place is null ? null : await sql.AnnouncementOf(place.NetworkId, place.GatheringId, id));
    }

    private static async Task Queue(SqlRunner sql, long? gatheringId, long id, RecipientList to, DateTimeOffset now)
    {
        await sql.Change(s_recipient, to.People.Select(r => new
        {
            id,
            registrationId = r.RegistrationId,
            name = r.Name,
            email = r.Email,
            emailKey = r.EmailKey,
            language = r.Language.ToString(),
            token = gatheringId is null ? SecretToken.New() : null,
        }));
        await sql.Change(s_queue, new { id, now });
    }

    private sealed record DueRow
    {
        public long Id { get; init; }
        public long LearningNetworkId { get; init; }
        public long? GatheringId { get; init; }
    }
}
