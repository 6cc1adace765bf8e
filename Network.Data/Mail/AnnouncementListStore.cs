using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Data.Access;
using Network.Data.Registrations;

namespace Network.Data.Mail;

/// <summary>What was written to those registered for a gathering, and how far it has come.</summary>
public sealed class AnnouncementListStore(Database database)
{
    private static readonly Sql s_count = new("SELECT COUNT(*) FROM Announcement a WHERE a.GatheringId = @gatheringId");

    private static readonly Sql s_page = new(
        sqlite: """
            SELECT a.Id, a.SubmissionId, a.Subject, a.Body, p.Name AS Author, a.CreatedAt, a.SentAt, a.Selection,
                   (SELECT COUNT(*) FROM Outbox o WHERE o.Kind = 'Announcement' AND o.AboutId = a.Id) AS Recipients,
                   (SELECT COUNT(*) FROM Outbox o WHERE o.Kind = 'Announcement' AND o.AboutId = a.Id AND o.State = 'Failed') AS Failed
            FROM Announcement a
            JOIN Person p ON p.Id = a.PersonId
            WHERE a.GatheringId = @gatheringId
            ORDER BY a.Id DESC LIMIT @take OFFSET @skip
            """,
        sqlServer: """
            SELECT a.Id, a.SubmissionId, a.Subject, a.Body, p.Name AS Author, a.CreatedAt, a.SentAt, a.Selection,
                   (SELECT COUNT(*) FROM Outbox o WHERE o.Kind = 'Announcement' AND o.AboutId = a.Id) AS Recipients,
                   (SELECT COUNT(*) FROM Outbox o WHERE o.Kind = 'Announcement' AND o.AboutId = a.Id AND o.State = 'Failed') AS Failed
            FROM Announcement a
            JOIN Person p ON p.Id = a.PersonId
            WHERE a.GatheringId = @gatheringId
            ORDER BY a.Id DESC OFFSET @skip ROWS FETCH NEXT @take ROWS ONLY
            """);

    private static readonly Sql s_states = new("""
        SELECT o.State, COUNT(*) AS Mails FROM Outbox o WHERE o.Kind = 'Announcement' AND o.AboutId = @id GROUP BY o.State
        """);

    private static readonly Sql s_mails = new(
        sqlite: """
            SELECT r.Id AS RegistrationId, r.Name, COALESCE(o.Recipient, r.Email) AS Address, o.State, o.SentAt, o.Error
            FROM Outbox o
            JOIN Registration r ON r.Id = o.RegistrationId
            WHERE o.Kind = 'Announcement' AND o.AboutId = @id AND (@state IS NULL OR o.State = @state OR (@state = 'Queued' AND o.State = 'Leased'))
            ORDER BY CASE o.State WHEN 'Failed' THEN 0 WHEN 'Retrying' THEN 1 WHEN 'Withheld' THEN 2 ELSE 3 END, r.NameKey, r.Id LIMIT @take OFFSET @skip
            """,
        sqlServer: """
            SELECT r.Id AS RegistrationId, r.Name, COALESCE(o.Recipient, r.Email) AS Address, o.State, o.SentAt, o.Error
            FROM Outbox o
            JOIN Registration r ON r.Id = o.RegistrationId
            WHERE o.Kind = 'Announcement' AND o.AboutId = @id AND (@state IS NULL OR o.State = @state OR (@state = 'Queued' AND o.State = 'Leased'))
            ORDER BY CASE o.State WHEN 'Failed' THEN 0 WHEN 'Retrying' THEN 1 WHEN 'Withheld' THEN 2 ELSE 3 END, r.NameKey, r.Id
            OFFSET @skip ROWS FETCH NEXT @take ROWS ONLY
            """);

    /// <summary>A page of the announcements of a gathering, the newest first; null where the network has no such gathering.</summary>
    public Task<(RegistrationDesk Desk, IReadOnlyList<Announcement> Shown)?> Page(
        NetworkAccess access, string slug, Func<int, (int Skip, int Take)> page, CancellationToken stop = default) =>
        database.Read<(RegistrationDesk, IReadOnlyList<Announcement>)?>(async sql =>
        {
            if (await sql.Desk(access, slug) is not { } desk) return null;
            var (skip, take) = page(await sql.Value<int>(s_count, new { gatheringId = desk.Id }));
            var rows = await sql.List<AnnouncementRow>(s_page, new { gatheringId = desk.Id, skip, take });
            return (desk, [.. rows.Select(r => r.Value)]);
        }, stop);

    /// <summary>One announcement, with how many the selection of a draft holds now; null where the gathering has none with this id.</summary>
    public Task<(RegistrationDesk Desk, Announcement Announcement)?> Find(NetworkAccess access, string slug, long id, CancellationToken stop = default) =>
        database.Read<(RegistrationDesk, Announcement)?>(async sql =>
        {
            if (await sql.Desk(access, slug) is not { } desk || await sql.AnnouncementOf(desk.Id, id) is not { } found) return null;
            return (desk, found.SentAt is null ? found with { Recipients = (await sql.Matching(desk.Id, found.Selection)).Count } : found);
        }, stop);

    /// <summary>How many a selection holds now; null where the network has no such gathering.</summary>
    public Task<(RegistrationDesk Desk, int Count)?> Count(NetworkAccess access, string slug, RegistrationSelection selection, CancellationToken stop = default) =>
        database.Read<(RegistrationDesk, int)?>(
            async sql => await sql.Desk(access, slug) is { } desk ? (desk, (await sql.Matching(desk.Id, selection)).Count) : null, stop);

    /// <summary>How far a sent one has come, with a page of its mails; null where the gathering has none with this id.</summary>
    public Task<AnnouncementProgress?> Progress(
        NetworkAccess access, string slug, long id, MailState? only, Func<int, (int Skip, int Take)> page, CancellationToken stop = default) =>
        database.Read(async sql =>
        {
            if (await sql.Desk(access, slug) is not { } desk || await sql.AnnouncementOf(desk.Id, id) is not { SentAt: not null } sent) return null;
            var counts = (await sql.List<StateRow>(s_states, new { id })).ToDictionary(r => r.State, r => r.Mails);
            var progress = new AnnouncementProgress(desk, sent, counts, []);
            var (skip, take) = page(only is { } state ? progress.Of(state) : progress.Total);
            return progress with { Mails = await sql.List<AnnouncementRecipient>(s_mails, new { id, state = only?.ToString(), skip, take }) };
        }, stop);

    private sealed record StateRow
    {
        public MailState State { get; init; }
        public int Mails { get; init; }
    }
}
