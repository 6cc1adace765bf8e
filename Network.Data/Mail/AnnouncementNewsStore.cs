using Network.Core.Invitations;
using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Access;

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
        SELECT a.LearningNetworkId, a.GatheringId, a.Selection, a.SubjectNn, a.SubjectNb, a.SubjectEn, a.BodyNn, a.BodyNb, a.BodyEn,
               g.TitleNn, g.TitleNb, g.TitleEn, n.NameNn, n.NameNb, n.NameEn, c.Name AS ContactName, c.Email AS ContactEmail
        FROM Announcement a
        JOIN LearningNetwork n ON n.Id = a.LearningNetworkId
        LEFT JOIN Gathering g ON g.Id = a.GatheringId
        LEFT JOIN NetworkContact c ON c.LearningNetworkId = n.Id AND c.Position = 0
        WHERE a.Id = @id
        """);

    private static readonly Sql s_preview = new($"""
        SELECT a.LearningNetworkId, a.GatheringId, a.Selection, a.SubjectNn, a.SubjectNb, a.SubjectEn, a.BodyNn, a.BodyNb, a.BodyEn,
               g.TitleNn, g.TitleNb, g.TitleEn, n.NameNn, n.NameNb, n.NameEn, c.Name AS ContactName, c.Email AS ContactEmail
        FROM Announcement a
        JOIN LearningNetwork n ON n.Id = a.LearningNetworkId
        LEFT JOIN Gathering g ON g.Id = a.GatheringId
        LEFT JOIN NetworkContact c ON c.LearningNetworkId = n.Id AND c.Position = 0
        WHERE a.Id = @id AND a.LearningNetworkId = @networkId AND (g.Slug = @slug OR (a.GatheringId IS NULL AND @slug IS NULL));
        {AnnouncementFileStore.Select}
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
        return (await sql.Find<TextRow>(s_text, new { id = row.AnnouncementId }))!.Value with
        {
            Files = await Files(sql, row.AnnouncementId),
            To = new MailPerson(row.Name, row.Email),
            Language = row.Language,
            Token = row.State == RegistrationState.Cancelled ? null : row.Token,
            Refusal = row.Refusal,
        };
    }, stop);

    /// <summary>The same for nobody in particular, with the files that go with it; null where there is none with this id.</summary>
    public Task<(AnnouncementNews News, IReadOnlyList<Attachment> Files)?> Preview(NetworkAccess access, string? slug, long id, Language language, CancellationToken stop = default) =>
        database.Read(sql => sql.Several<(AnnouncementNews, IReadOnlyList<Attachment>)?>(s_preview, new { networkId = access.NetworkId, slug, id }, async answers =>
            await answers.Find<TextRow>() is { } row ? (row.Shown with { Language = language }, await answers.List<Attachment>()) : null), stop);

    /// <summary>The same for an organiser who wants to see how it looks; null where it was deleted.</summary>
    public Task<AnnouncementNews?> Test(LeasedMail due, CancellationToken stop = default) => database.Read<AnnouncementNews?>(async sql =>
    {
        var id = due.AboutId!.Value;
        if (await sql.Find<TextRow>(s_text, new { id }) is not { } row || await sql.Find<OrganiserRow>(s_organiser, new { personId = due.PersonId }) is not { } organiser) return null;
        return row.Shown with { Language = organiser.Language, To = new MailPerson(organiser.Name, organiser.Email), IsTest = true, Files = await Files(sql, id) };
    }, stop);

    private static async Task<IReadOnlyList<MailFile>> Files(SqlRunner sql, long id) => [.. (await sql.List<AnnouncementFileRow>(s_files, new { id })).Select(f => f.Value)];

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
        public string? Selection { get; init; }
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
        public string? ContactName { get; init; }
        public string? ContactEmail { get; init; }

        public AnnouncementNews Value => new()
        {
            Title = GatheringId is null ? null : new LocalText(TitleNn, TitleNb, TitleEn),
            NetworkName = new LocalText(NameNn, NameNb, NameEn),
            Contact = ContactName is null ? null : new MailPerson(ContactName, ContactEmail!),
            Subject = new LocalText(SubjectNn, SubjectNb, SubjectEn),
            Body = new LocalText(BodyNn, BodyNb, BodyEn),
        };

        // A preview leads to nobody's page.
        public AnnouncementNews Shown => Value with
        {
            Token = GatheringId is null || AnnouncementReader.SelectionOf(Selection).State == RegistrationState.Cancelled ? null : "…",
            Refusal = GatheringId is null ? "…" : null,
        };
    }

    private sealed record OrganiserRow
    {
        public string Name { get; init; } = "";
        public string Email { get; init; } = "";
        public Language Language { get; init; }
    }
}
