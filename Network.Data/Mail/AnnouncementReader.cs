using System.Text.Json;
using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Access;

namespace Network.Data.Mail;

/// <summary>Reads where announcements belong, and single ones, inside a larger transaction.</summary>
internal static class AnnouncementReader
{
    /// <summary>What <see cref="Place(SqlAnswers, NetworkAccess)"/> reads of the network @networkId, or its gathering @slug, as a part of a larger statement.</summary>
    public const string SelectPlace = """
        SELECT g.Id AS GatheringId, COALESCE(g.Slug, n.Slug) AS Slug, g.TitleNn, g.TitleNb, g.TitleEn, n.NameNn, n.NameNb, n.NameEn
        FROM LearningNetwork n
        LEFT JOIN Gathering g ON g.LearningNetworkId = n.Id AND g.Slug = @slug
        WHERE n.Id = @networkId AND (@slug IS NULL OR g.Id IS NOT NULL)
        """;

    private static readonly Sql s_place = new(SelectPlace);

    private static readonly Sql s_announced = new($"""
        {SelectPlace};
        SELECT a.Id, a.SubmissionId, a.SubjectNn, a.SubjectNb, a.SubjectEn, a.BodyNn, a.BodyNb, a.BodyEn, p.Name AS Author,
               a.CreatedAt, a.DueAt, a.SentAt, a.Selection, a.GatheringId, a.LeftOut
        FROM Announcement a
        JOIN Person p ON p.Id = a.PersonId
        LEFT JOIN Gathering g ON g.Id = a.GatheringId
        WHERE a.Id = @id AND a.LearningNetworkId = @networkId AND (g.Slug = @slug OR (a.GatheringId IS NULL AND @slug IS NULL))
        """);

    private static readonly Sql s_byId = new("""
        SELECT a.Id, a.SubmissionId, a.SubjectNn, a.SubjectNb, a.SubjectEn, a.BodyNn, a.BodyNb, a.BodyEn, p.Name AS Author,
               a.CreatedAt, a.DueAt, a.SentAt, a.Selection, a.GatheringId, a.LeftOut
        FROM Announcement a
        JOIN Person p ON p.Id = a.PersonId
        WHERE a.Id = @id AND a.LearningNetworkId = @networkId AND (a.GatheringId = @gatheringId OR (a.GatheringId IS NULL AND @gatheringId IS NULL))
        """);

    private static readonly JsonSerializerOptions s_json = new() { IgnoreReadOnlyProperties = true };

    /// <summary>The network of the proof, or a gathering of it; null where it has no such.</summary>
    public static Task<AnnouncementPlace?> Place(this SqlRunner sql, NetworkAccess access, string? slug) =>
        sql.Several(s_place, new { networkId = access.NetworkId, slug }, answers => answers.Place(access));

    /// <summary>The same from a larger answer.</summary>
    public static async Task<AnnouncementPlace?> Place(this SqlAnswers answers, NetworkAccess access) => await answers.Find<PlaceRow>() is { } row
        ? new AnnouncementPlace(
            access.NetworkId, row.GatheringId, row.Slug, row.GatheringId is null ? new LocalText(row.NameNn, row.NameNb, row.NameEn) : new LocalText(row.TitleNn, row.TitleNb, row.TitleEn))
        : null;

    /// <summary>One announcement and where it belongs; null where there is none with this id there. Nobody is counted.</summary>
    public static Task<(AnnouncementPlace Place, Announcement Announcement)?> Announced(this SqlRunner sql, NetworkAccess access, string? slug, long id) =>
        sql.Several<(AnnouncementPlace, Announcement)?>(s_announced, new { networkId = access.NetworkId, slug, id }, async answers =>
            await answers.Place(access) is { } place && await answers.Find<AnnouncementRow>() is { } row ? (place, row.Value) : null);

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

    private sealed record PlaceRow
    {
        public long? GatheringId { get; init; }
        public string Slug { get; init; } = "";
        public string? TitleNn { get; init; }
        public string? TitleNb { get; init; }
        public string? TitleEn { get; init; }
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
