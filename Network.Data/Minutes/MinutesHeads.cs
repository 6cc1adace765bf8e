using Network.Core.Gatherings;
using Network.Core.Minutes;
using Network.Core.Texts;

namespace Network.Data.Minutes;

/// <summary>Reads where the minutes of a gathering stand, inside a larger transaction or beside other questions.</summary>
internal static class MinutesHeads
{
    private static readonly Sql s_ofNetwork = new("""
        SELECT g.Id AS GatheringId, g.Slug, g.TitleNn, g.TitleNb, g.TitleEn, g.State AS GatheringState, n.Id AS NetworkId, n.Slug AS NetworkSlug, n.NameNn, n.NameNb, n.NameEn,
               (SELECT MIN(s.StartsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS StartsAt,
               (SELECT MAX(s.EndsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS EndsAt,
               (SELECT MIN(s.Place) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS Place,
               (SELECT MAX(s.DeletedPresent) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS DeletedPresent,
               m.Id AS MinutesId, m.State, m.Revision, m.Edition, m.CommentsFrom, m.CommentsUntil, m.PublishedAt
        FROM Gathering g
        JOIN LearningNetwork n ON n.Id = g.LearningNetworkId
        LEFT JOIN GatheringMinutes m ON m.GatheringId = g.Id
        WHERE g.Slug = @slug AND g.LearningNetworkId = @networkId
        """);

    private static readonly Sql s_anyNetwork = new("""
        SELECT g.Id AS GatheringId, g.Slug, g.TitleNn, g.TitleNb, g.TitleEn, g.State AS GatheringState, n.Id AS NetworkId, n.Slug AS NetworkSlug, n.NameNn, n.NameNb, n.NameEn,
               (SELECT MIN(s.StartsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS StartsAt,
               (SELECT MAX(s.EndsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS EndsAt,
               (SELECT MIN(s.Place) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS Place,
               (SELECT MAX(s.DeletedPresent) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS DeletedPresent,
               m.Id AS MinutesId, m.State, m.Revision, m.Edition, m.CommentsFrom, m.CommentsUntil, m.PublishedAt
        FROM Gathering g
        JOIN LearningNetwork n ON n.Id = g.LearningNetworkId
        LEFT JOIN GatheringMinutes m ON m.GatheringId = g.Id
        WHERE g.Slug = @slug
        """);

    /// <summary>Null where the network has no such gathering.</summary>
    public static async Task<MinutesHead?> MinutesHead(this SqlRunner sql, long networkId, string slug) => (await sql.Find<HeadRow>(s_ofNetwork, new { slug, networkId }))?.Value;

    /// <summary>Of any network: for whoever has been found to be allowed to read.</summary>
    public static async Task<MinutesHead?> MinutesHead(this SqlRunner sql, string slug) => (await sql.Find<HeadRow>(s_anyNetwork, new { slug }))?.Value;

    private sealed record HeadRow
    {
        public long GatheringId { get; init; }
        public string Slug { get; init; } = "";
        public string? TitleNn { get; init; }
        public string? TitleNb { get; init; }
        public string? TitleEn { get; init; }
        public GatheringState GatheringState { get; init; }
        public long NetworkId { get; init; }
        public string NetworkSlug { get; init; } = "";
        public string? NameNn { get; init; }
        public string? NameNb { get; init; }
        public string? NameEn { get; init; }
        public DateTimeOffset? StartsAt { get; init; }
        public DateTimeOffset? EndsAt { get; init; }
        public string? Place { get; init; }
        public int? DeletedPresent { get; init; }
        public long? MinutesId { get; init; }
        public MinutesState? State { get; init; }
        public int? Revision { get; init; }
        public int? Edition { get; init; }
        public DateTimeOffset? CommentsFrom { get; init; }
        public DateOnly? CommentsUntil { get; init; }
        public DateTimeOffset? PublishedAt { get; init; }

        public MinutesHead Value => new()
        {
            GatheringId = GatheringId,
            Slug = Slug,
            Title = new LocalText(TitleNn, TitleNb, TitleEn),
            GatheringState = GatheringState,
            NetworkId = NetworkId,
            NetworkSlug = NetworkSlug,
            NetworkName = new LocalText(NameNn, NameNb, NameEn),
            StartsAt = StartsAt,
            EndsAt = EndsAt,
            Place = Place,
            DeletedPresent = DeletedPresent ?? 0,
            MinutesId = MinutesId,
            State = State ?? MinutesState.Draft,
            Revision = Revision ?? 0,
            Edition = Edition ?? 0,
            CommentsFrom = CommentsFrom,
            CommentsUntil = CommentsUntil,
            PublishedAt = PublishedAt,
        };
    }
}
