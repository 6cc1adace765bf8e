using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Access;
using Network.Data.Networks;

namespace Network.Data.Mail;

/// <summary>What a leased announcement says to its reader now, and what a preview and a test of it say.</summary>
public sealed class AnnouncementNewsStore(Database database)
{
    private static readonly Sql s_due = new("""
        SELECT n.AnnouncementId, n.Name, n.Email, n.Language, n.Token AS Refusal, r.Token, r.State, r.CancelledAt, f.RefusedAt FROM AnnouncementRecipient n
        JOIN Announcement a ON a.Id = n.AnnouncementId
        LEFT JOIN Registration r ON r.Id = n.RegistrationId
        LEFT JOIN MailRefusal f ON f.LearningNetworkId = a.LearningNetworkId AND f.EmailKey = n.EmailKey AND a.GatheringId IS NULL
        WHERE n.Id = @recipientId
        """);

    private static readonly Sql s_text = new("""
        SELECT a.LearningNetworkId, a.GatheringId, a.SubjectNn, a.SubjectNb, a.SubjectEn, a.BodyNn, a.BodyNb, a.BodyEn,
               g.TitleNn, g.TitleNb, g.TitleEn, n.NameNn, n.NameNb, n.NameEn
        FROM Announcement a
        JOIN LearningNetwork n ON n.Id = a.LearningNetworkId
        LEFT JOIN Gathering g ON g.Id = a.GatheringId
        WHERE a.Id = @id
        """);

    private static readonly Sql s_files = new("SELECT f.Name, f.ContentType, f.Content FROM AnnouncementFile f WHERE f.AnnouncementId = @id ORDER BY f.Id");

    private static readonly Sql s_organiser = new("SELECT p.Name, p.Email, p.Language FROM Person p WHERE p.Id = @personId");

    /// <summary>
    /// Null where the person has cancelled since it was sent (who had cancelled before was chosen so), or has said no to such mail.
    /// </summary>
    public Task<AnnouncementNews?> Find(LeasedMail due, CancellationToken stop = default) => database.Read(async sql =>
    {
        var row = await sql.Find<DueRow>(s_due, new { recipientId = due.AboutId });
        if (row is null || row.CancelledAt > due.CreatedAt || row.RefusedAt is not null) return null;
        return await Text(sql, row.AnnouncementId, withFiles: true) with
        {
            To = new MailPerson(row.Name, row.Email),
            Language = row.Language,
            Token = row.State == RegistrationState.Cancelled ? null : row.Token,
            Refusal = row.Refusal,
        };
    }, stop);

    /// <summary>The same for nobody in particular; null where there is none with this id.</summary>
    public Task<AnnouncementNews?> Preview(NetworkAccess access, string? slug, long id, Language language, CancellationToken stop = default) =>
        database.Read<AnnouncementNews?>(async sql =>
            await sql.Place(access, slug) is { } place && await sql.AnnouncementOf(place.NetworkId, place.GatheringId, id) is { } announcement
                ? Shown(await Text(sql, id, withFiles: false), announcement) with { Language = language }
                : null, stop);

    /// <summary>The same for an organiser who wants to see how it looks; null where it was deleted.</summary>
    public Task<AnnouncementNews?> Test(LeasedMail due, CancellationToken stop = default) => database.Read<AnnouncementNews?>(async sql =>
    {
        var id = due.AboutId!.Value;
        if (await sql.Find<TextRow>(s_text, new { id }) is not { } row || await sql.Find<OrganiserRow>(s_organiser, new { personId = due.PersonId }) is not { } organiser) return null;
        var announcement = (await sql.AnnouncementOf(row.LearningNetworkId, row.GatheringId, id))!;
        return Shown(await Text(sql, id, withFiles: true), announcement) with { Language = organiser.Language, To = new MailPerson(organiser.Name, organiser.Email), IsTest = true };
    }, stop);

    // A preview leads to nobody's page.
    private static AnnouncementNews Shown(AnnouncementNews news, Announcement announcement) => news with
    {
        Token = news.Title is null || announcement.Selection.State == RegistrationState.Cancelled ? null : "…",
        Refusal = news.Title is null ? "…" : null,
    };

    private static async Task<AnnouncementNews> Text(SqlRunner sql, long id, bool withFiles)
    {
        var row = (await sql.Find<TextRow>(s_text, new { id }))!;
        return new AnnouncementNews
        {
            Title = row.GatheringId is null ? null : new LocalText(row.TitleNn, row.TitleNb, row.TitleEn),
            NetworkName = new LocalText(row.NameNn, row.NameNb, row.NameEn),
            Contact = await sql.ContactOf(row.LearningNetworkId),
            Subject = new LocalText(row.SubjectNn, row.SubjectNb, row.SubjectEn),
            Body = new LocalText(row.BodyNn, row.BodyNb, row.BodyEn),
            Files = withFiles ? [.. (await sql.List<AnnouncementFileRow>(s_files, new { id })).Select(f => f.Value)] : [],
        };
    }

    private sealed record DueRow
    {
        public long AnnouncementId { get; init; }
        public string Name { get; init; } = "";
        public string Email { get; init; } = "";
        public Language Language { get; init; }
        public string? Refusal { get; init; }
        public string? Token { get; init; }
        public RegistrationState? State { get; init; }
        public DateTimeOffset? CancelledAt { get; init; }
        public DateTimeOffset? RefusedAt { get; init; }
    }

    private sealed record TextRow
    {
        public long LearningNetworkId { get; init; }
        public long? GatheringId { get; init; }
        public string? SubjectNn { get; init; }
        public string? SubjectNb { get; init; }
        public string? SubjectEn { get; init; }
        public string? BodyNn { get; init; }
        public string? BodyNb { get; init; }
        public string? BodyEn { get; init; }
        public string? TitleNn { get; init; }
        public string? TitleNb { get; init; }
        public string? TitleEn { get; init; }
        public string? NameNn { get; init; }
        public string? NameNb { get; init; }
        public string? NameEn { get; init; }
    }

    private sealed record OrganiserRow
    {
        public string Name { get; init; } = "";
        public string Email { get; init; } = "";
        public Language Language { get; init; }
    }
}
