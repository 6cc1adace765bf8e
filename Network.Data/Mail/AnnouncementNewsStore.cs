using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Access;
using Network.Data.Registrations;

namespace Network.Data.Mail;

/// <summary>What a leased announcement says to its reader now, and what a preview of it says.</summary>
public sealed class AnnouncementNewsStore(Database database)
{
    private static readonly Sql s_due = new("""
        SELECT a.Subject, a.Body, r.Name, r.Email, r.Language, r.Token, r.State, r.CancelledAt,
               g.TitleNn, g.TitleNb, g.TitleEn, n.NameNn, n.NameNb, n.NameEn, c.Name AS ContactName, c.Email AS ContactEmail
        FROM Announcement a
        JOIN Gathering g ON g.Id = a.GatheringId
        JOIN LearningNetwork n ON n.Id = g.LearningNetworkId
        JOIN Registration r ON r.Id = @registrationId AND r.GatheringId = g.Id
        LEFT JOIN NetworkContact c ON c.Id = (SELECT MIN(x.Id) FROM NetworkContact x WHERE x.LearningNetworkId = n.Id)
        WHERE a.Id = @announcementId
        """);

    private static readonly Sql s_preview = new("""
        SELECT a.Subject, a.Body, g.TitleNn, g.TitleNb, g.TitleEn, n.NameNn, n.NameNb, n.NameEn, c.Name AS ContactName, c.Email AS ContactEmail
        FROM Announcement a
        JOIN Gathering g ON g.Id = a.GatheringId
        JOIN LearningNetwork n ON n.Id = g.LearningNetworkId
        LEFT JOIN NetworkContact c ON c.Id = (SELECT MIN(x.Id) FROM NetworkContact x WHERE x.LearningNetworkId = n.Id)
        WHERE a.Id = @id AND g.Id = @gatheringId
        """);

    /// <summary>Null where the person has cancelled since it was sent: who had cancelled before was chosen so.</summary>
    public async Task<AnnouncementNews?> Find(LeasedMail due, CancellationToken stop = default)
    {
        var row = await database.Read(sql => sql.Find<NewsRow>(s_due, new { registrationId = due.RegistrationId, announcementId = due.AboutId }), stop);
        if (row is null || row.CancelledAt > due.CreatedAt) return null;
        return row.Value with { To = new MailPerson(row.Name, row.Email), Language = row.Language };
    }

    /// <summary>The same for nobody in particular; null where the gathering has none with this id.</summary>
    public Task<AnnouncementNews?> Preview(NetworkAccess access, string slug, long id, Language language, CancellationToken stop = default) =>
        database.Read(async sql =>
        {
            if (await sql.Desk(access, slug) is not { } desk || await sql.AnnouncementOf(desk.Id, id) is not { } announcement) return null;
            var row = (await sql.Find<NewsRow>(s_preview, new { id, gatheringId = desk.Id }))!;
            var isToCancelled = announcement.Selection.State == RegistrationState.Cancelled;
            return row.Value with { Language = language, Token = isToCancelled ? null : "…" };
        }, stop);

    private sealed record NewsRow
    {
        public string Subject { get; init; } = "";
        public string Body { get; init; } = "";
        public string Name { get; init; } = "";
        public string Email { get; init; } = "";
        public Language Language { get; init; }
        public string? Token { get; init; }
        public RegistrationState State { get; init; }
        public DateTimeOffset? CancelledAt { get; init; }
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
            Token = State == RegistrationState.Cancelled ? null : Token,
            Title = new LocalText(TitleNn, TitleNb, TitleEn),
            NetworkName = new LocalText(NameNn, NameNb, NameEn),
            Contact = ContactEmail is { } email ? new MailPerson(ContactName ?? "", email) : null,
            Subject = Subject,
            Body = Body,
        };
    }
}
