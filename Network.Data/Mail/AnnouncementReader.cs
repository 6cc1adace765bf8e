using System.Text.Json;
using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Access;
using Network.Data.Registrations;

namespace Network.Data.Mail;

/// <summary>Reads where announcements belong, and single ones, inside a larger transaction.</summary>
internal static class AnnouncementReader
{
    private static readonly Sql s_network = new("SELECT n.Slug, n.NameNn, n.NameNb, n.NameEn FROM LearningNetwork n WHERE n.Id = @networkId");

    private static readonly Sql s_byId = new("""
        SELECT a.Id, a.SubmissionId, a.SubjectNn, a.SubjectNb, a.SubjectEn, a.BodyNn, a.BodyNb, a.BodyEn, p.Name AS Author,
               a.CreatedAt, a.DueAt, a.SentAt, a.Selection, a.GatheringId, a.LeftOut
        FROM Announcement a
        JOIN Person p ON p.Id = a.PersonId
        WHERE a.Id = @id AND a.LearningNetworkId = @networkId AND (a.GatheringId = @gatheringId OR (a.GatheringId IS NULL AND @gatheringId IS NULL))
        """);

    private static readonly JsonSerializerOptions s_json = new() { IgnoreReadOnlyProperties = true };

    /// <summary>The network of the proof, or a gathering of it; null where it has no such.</summary>
    public static async Task<AnnouncementPlace?> Place(this SqlRunner sql, NetworkAccess access, string? slug)
    {
        if (slug is not null) return await sql.Desk(access, slug) is { } desk ? new AnnouncementPlace(access.NetworkId, desk.Id, desk.Slug, desk.Title) : null;
        var row = (await sql.Find<NetworkRow>(s_network, new { networkId = access.NetworkId }))!;
        return new AnnouncementPlace(access.NetworkId, null, row.Slug, new LocalText(row.NameNn, row.NameNb, row.NameEn));
    }

    /// <summary>Null where there is none with this id. Nobody is counted.</summary>
    public static async Task<Announcement?> AnnouncementOf(this SqlRunner sql, long networkId, long? gatheringId, long id) =>
        (await sql.Find<AnnouncementRow>(s_byId, new { id, networkId, gatheringId }))?.Value;

    /// <summary>As it is stored.</summary>
    public static string Stored(RegistrationSelection selection) => JsonSerializer.Serialize(selection, s_json);

    /// <summary>As they are stored.</summary>
    public static string Stored(IEnumerable<RecipientGroup> groups) => JsonSerializer.Serialize(groups.Select(g => g.Key));

    internal static RegistrationSelection SelectionOf(string? stored) =>
        stored is null ? new RegistrationSelection() : JsonSerializer.Deserialize<RegistrationSelection>(stored, s_json)!;

    internal static IReadOnlyList<RecipientGroup> GroupsOf(string? stored) =>
        [.. JsonSerializer.Deserialize<string[]>(stored ?? "[]")!.Select(RecipientGroup.Parse).OfType<RecipientGroup>()];

    private sealed record NetworkRow
    {
        public string Slug { get; init; } = "";
        public string? NameNn { get; init; }
        public string? NameNb { get; init; }
        public string? NameEn { get; init; }
    }
}

/// <summary>An announcement as it is stored.</summary>
internal sealed record AnnouncementRow
{
    public long Id { get; init; }
    public string SubmissionId { get; init; } = "";
    public string? SubjectNn { get; init; }
    public string? SubjectNb { get; init; }
    public string? SubjectEn { get; init; }
    public string? BodyNn { get; init; }
    public string? BodyNb { get; init; }
    public string? BodyEn { get; init; }
    public string Author { get; init; } = "";
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? DueAt { get; init; }
    public DateTimeOffset? SentAt { get; init; }
    public string? Selection { get; init; }
    public long? GatheringId { get; init; }
    public int Recipients { get; init; }
    public int LeftOut { get; init; }
    public int Failed { get; init; }

    public Announcement Value => new()
    {
        Id = Id,
        SubmissionId = SubmissionId,
        Subject = new LocalText(SubjectNn, SubjectNb, SubjectEn),
        Body = new LocalText(BodyNn, BodyNb, BodyEn),
        Author = Author,
        CreatedAt = CreatedAt,
        DueAt = DueAt,
        SentAt = SentAt,
        Selection = GatheringId is null ? new RegistrationSelection() : AnnouncementReader.SelectionOf(Selection),
        Groups = GatheringId is null ? AnnouncementReader.GroupsOf(Selection) : [],
        Recipients = Recipients,
        LeftOut = LeftOut,
        Failed = Failed,
    };
}
