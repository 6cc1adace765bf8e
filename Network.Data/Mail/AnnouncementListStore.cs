using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Data.Access;
using Network.Data.Registrations;

namespace Network.Data.Mail;

/// <summary>What was written, and how far it has come. The slug is that of a gathering; null for people of the whole network.</summary>
public sealed class AnnouncementListStore(Database database)
{
    private static readonly Sql s_count = new("""
        SELECT COUNT(*) FROM Announcement a
        WHERE a.LearningNetworkId = @networkId AND (a.GatheringId = @gatheringId OR (a.GatheringId IS NULL AND @gatheringId IS NULL))
        """);

    private static readonly Sql s_page = new(
        sqlite: """
            SELECT a.Id, a.SubmissionId, a.SubjectNn, a.SubjectNb, a.SubjectEn, p.Name AS Author, a.CreatedAt, a.DueAt, a.SentAt, a.Selection, a.GatheringId, a.LeftOut,
                   (SELECT COUNT(*) FROM AnnouncementRecipient n WHERE n.AnnouncementId = a.Id) AS Recipients,
                   (SELECT COUNT(*) FROM AnnouncementRecipient n JOIN Outbox o ON o.Kind = 'Announcement' AND o.AboutId = n.Id
                    WHERE n.AnnouncementId = a.Id AND o.State = 'Failed') AS Failed
            FROM Announcement a
            JOIN Person p ON p.Id = a.PersonId
            WHERE a.LearningNetworkId = @networkId AND (a.GatheringId = @gatheringId OR (a.GatheringId IS NULL AND @gatheringId IS NULL))
            ORDER BY a.Id DESC LIMIT @take OFFSET @skip
            """,
        sqlServer: """
            SELECT a.Id, a.SubmissionId, a.SubjectNn, a.SubjectNb, a.SubjectEn, p.Name AS Author, a.CreatedAt, a.DueAt, a.SentAt, a.Selection, a.GatheringId, a.LeftOut,
                   (SELECT COUNT(*) FROM AnnouncementRecipient n WHERE n.AnnouncementId = a.Id) AS Recipients,
                   (SELECT COUNT(*) FROM AnnouncementRecipient n JOIN Outbox o ON o.Kind = 'Announcement' AND o.AboutId = n.Id
                    WHERE n.AnnouncementId = a.Id AND o.State = 'Failed') AS Failed
            FROM Announcement a
            JOIN Person p ON p.Id = a.PersonId
            WHERE a.LearningNetworkId = @networkId AND (a.GatheringId = @gatheringId OR (a.GatheringId IS NULL AND @gatheringId IS NULL))
            ORDER BY a.Id DESC OFFSET @skip ROWS FETCH NEXT @take ROWS ONLY
            """);

    private static readonly Sql s_states = new("""
        SELECT o.State, COUNT(*) AS Mails FROM AnnouncementRecipient n
        JOIN Outbox o ON o.Kind = 'Announcement' AND o.AboutId = n.Id
        WHERE n.AnnouncementId = @id GROUP BY o.State
        """);

    private static readonly Sql s_mails = new(
        sqlite: """
            SELECT n.RegistrationId, n.Name, n.Email AS Address, o.State, o.SentAt, o.Error
            FROM AnnouncementRecipient n
            JOIN Outbox o ON o.Kind = 'Announcement' AND o.AboutId = n.Id
            WHERE n.AnnouncementId = @id AND (@state IS NULL OR o.State = @state OR (@state = 'Queued' AND o.State = 'Leased'))
            ORDER BY CASE o.State WHEN 'Failed' THEN 0 WHEN 'Retrying' THEN 1 WHEN 'Withheld' THEN 2 ELSE 3 END, n.Id LIMIT @take OFFSET @skip
            """,
        sqlServer: """
            SELECT n.RegistrationId, n.Name, n.Email AS Address, o.State, o.SentAt, o.Error
            FROM AnnouncementRecipient n
            JOIN Outbox o ON o.Kind = 'Announcement' AND o.AboutId = n.Id
            WHERE n.AnnouncementId = @id AND (@state IS NULL OR o.State = @state OR (@state = 'Queued' AND o.State = 'Leased'))
            ORDER BY CASE o.State WHEN 'Failed' THEN 0 WHEN 'Retrying' THEN 1 WHEN 'Withheld' THEN 2 ELSE 3 END, n.Id
            OFFSET @skip ROWS FETCH NEXT @take ROWS ONLY
            """);

    /// <summary>A page of the announcements, the newest first; null where the network has no such gathering.</summary>
    public Task<(AnnouncementPlace Place, IReadOnlyList<Announcement> Shown)?> Page(
        NetworkAccess access, string? slug, Func<int, (int Skip, int Take)> page, CancellationToken stop = default) =>
        database.Read<(AnnouncementPlace, IReadOnlyList<Announcement>)?>(async sql =>
        {
            if (await sql.Place(access, slug) is not { } place) return null;
            var (networkId, gatheringId) = (place.NetworkId, place.GatheringId);
            var (skip, take) = page(await sql.Value<int>(s_count, new { networkId, gatheringId }));
            var rows = await sql.List<AnnouncementRow>(s_page, new { networkId, gatheringId, skip, take });
            return (place, [.. rows.Select(r => r.Value)]);
        }, stop);

    /// <summary>One announcement; null where there is none with this id. For one that is not sent, those whom it would go to now.</summary>
    public Task<(AnnouncementPlace Place, Announcement Announcement, IReadOnlyList<Recipient> People)?> Find(
        NetworkAccess access, string? slug, long id, CancellationToken stop = default) =>
        database.Read<(AnnouncementPlace, Announcement, IReadOnlyList<Recipient>)?>(async sql =>
        {
            if (await sql.Announced(access, slug, id) is not var (place, found)) return null;
            if (found.SentAt is not null) return (place, found, []);
            var to = await sql.RecipientsOf(place.NetworkId, place.GatheringId, found);
            return (place, found with { Recipients = to.People.Count, LeftOut = to.LeftOut }, to.People);
        }, stop);

    /// <summary>How many of a gathering a selection holds now; null where the network has no such.</summary>
    public Task<(AnnouncementPlace Place, int Count)?> Count(NetworkAccess access, string slug, RegistrationSelection selection, CancellationToken stop = default) =>
        database.Read<(AnnouncementPlace, int)?>(async sql => await sql.Place(access, slug) is { } place
            ? (place, (await sql.Matching(place.GatheringId!.Value, selection)).Count)
            : null, stop);

    /// <summary>How far a sent one has come, with a page of its mails; null where there is none with this id.</summary>
    public Task<AnnouncementProgress?> Progress(
        NetworkAccess access, string? slug, long id, MailState? only, Func<int, (int Skip, int Take)> page, CancellationToken stop = default) =>
        database.Read(async sql =>
        {
            if (await sql.Announced(access, slug, id) is not var (place, sent) || sent.SentAt is null) return null;
            var counts = (await sql.List<StateRow>(s_states, new { id })).ToDictionary(r => r.State, r => r.Mails);
            var progress = new AnnouncementProgress(place, sent, counts, []);
            var (skip, take) = page(only is { } state ? progress.Of(state) : progress.Total);
            return progress with { Mails = await sql.List<AnnouncementRecipient>(s_mails, new { id, state = only?.ToString(), skip, take }) };
        }, stop);

    private sealed record StateRow
    {
        public MailState State { get; init; }
        public int Mails { get; init; }
    }
}
