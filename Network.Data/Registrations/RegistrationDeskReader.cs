using Network.Core.Gatherings;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Access;

namespace Network.Data.Registrations;

/// <summary>Reads a gathering's desk for those who have the proof for its network.</summary>
internal static class RegistrationDeskReader
{
    private static readonly Sql s_desk = new("""
        SELECT g.Id, g.LearningNetworkId, g.Slug, g.TitleNn, g.TitleNb, g.TitleEn, g.State, g.Capacity, g.Taken,
               (SELECT COALESCE(SUM(c.Number), 0) FROM RegistrationCount c WHERE c.GatheringId = g.Id AND c.State = 'Waiting') AS Waiting,
               (SELECT COALESCE(SUM(c.Number), 0) FROM RegistrationCount c WHERE c.GatheringId = g.Id AND c.State = 'Cancelled') AS Cancelled,
               (SELECT MAX(s.EndsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS EndsAt
        FROM Gathering g WHERE g.Slug = @slug AND g.LearningNetworkId = @networkId
        """);

    /// <summary>Null where the network has no such gathering.</summary>
    public static async Task<RegistrationDesk?> Desk(this SqlRunner sql, NetworkAccess access, string slug) =>
        (await sql.Find<DeskRow>(s_desk, new { slug, networkId = access.NetworkId }))?.Value;

    private sealed record DeskRow
    {
        public long Id { get; init; }
        public long LearningNetworkId { get; init; }
        public string Slug { get; init; } = "";
        public string? TitleNn { get; init; }
        public string? TitleNb { get; init; }
        public string? TitleEn { get; init; }
        public GatheringState State { get; init; }
        public int? Capacity { get; init; }
        public int Taken { get; init; }
        public int Waiting { get; init; }
        public int Cancelled { get; init; }
        public DateTimeOffset? EndsAt { get; init; }

        public RegistrationDesk Value => new()
        {
            Id = Id,
            LearningNetworkId = LearningNetworkId,
            Slug = Slug,
            Title = new LocalText(TitleNn, TitleNb, TitleEn),
            State = State,
            Capacity = Capacity,
            Taken = Taken,
            Waiting = Waiting,
            Cancelled = Cancelled,
            EndsAt = EndsAt,
        };
    }
}
