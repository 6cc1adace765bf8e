using Network.Core.Mail;

namespace Network.Data.Mail;

/// <summary>Reads single announcements.</summary>
internal static class AnnouncementReader
{
    private static readonly Sql s_byId = new("""
        SELECT a.Id, a.SubmissionId, a.Subject, a.Body, p.Name AS Author, a.CreatedAt, a.SentAt, a.Selection
        FROM Announcement a
        JOIN Person p ON p.Id = a.PersonId
        WHERE a.Id = @id AND a.GatheringId = @gatheringId
        """);

    /// <summary>Null where the gathering has none with this id. Nobody is counted.</summary>
    public static async Task<Announcement?> AnnouncementOf(this SqlRunner sql, long gatheringId, long id) =>
        (await sql.Find<AnnouncementRow>(s_byId, new { id, gatheringId }))?.Value;
}

/// <summary>An announcement as it is stored.</summary>
internal sealed record AnnouncementRow
{
    public long Id { get; init; }
    public string SubmissionId { get; init; } = "";
    public string Subject { get; init; } = "";
    public string Body { get; init; } = "";
    public string Author { get; init; } = "";
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? SentAt { get; init; }
    public string? Selection { get; init; }
    public int Recipients { get; init; }
    public int Failed { get; init; }

    public Announcement Value => new()
    {
        Id = Id,
        SubmissionId = SubmissionId,
        Subject = Subject,
        Body = Body,
        Author = Author,
        CreatedAt = CreatedAt,
        SentAt = SentAt,
        Selection = AnnouncementStore.SelectionOf(Selection),
        Recipients = Recipients,
        Failed = Failed,
    };
}
