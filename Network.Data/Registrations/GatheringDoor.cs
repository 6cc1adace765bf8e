using Network.Core.Gatherings;

namespace Network.Data.Registrations;

/// <summary>What decides whether a gathering takes registrations. Moments are UTC.</summary>
internal sealed record GatheringDoor
{
    public long Id { get; init; }
    public long LearningNetworkId { get; init; }
    public GatheringState State { get; init; }
    public Audience Audience { get; init; }
    public DateTimeOffset? OpensAt { get; init; }
    public DateTimeOffset? ClosesAt { get; init; }
    public DateTimeOffset? LastEnd { get; init; }

    public bool IsOpenAt(DateTimeOffset now) => State == GatheringState.Published && LastEnd > now && !(OpensAt > now) && !(ClosesAt <= now);
}

internal static class GatheringDoors
{
    private static readonly Sql s_bySlug = new("""
        SELECT g.Id, g.LearningNetworkId, g.State, g.Audience, g.OpensAt, g.ClosesAt,
               (SELECT MAX(s.EndsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS LastEnd
        FROM Gathering g WHERE g.Slug = @slug
        """);

    private static readonly Sql s_ofNetwork = new("""
        SELECT g.Id, g.LearningNetworkId, g.State, g.Audience, g.OpensAt, g.ClosesAt,
               (SELECT MAX(s.EndsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS LastEnd
        FROM Gathering g WHERE g.LearningNetworkId = @networkId AND g.State = 'Published' ORDER BY g.Id
        """);

    /// <summary>Null where there is no such gathering.</summary>
    public static Task<GatheringDoor?> Door(this SqlRunner sql, string slug) => sql.Find<GatheringDoor>(s_bySlug, new { slug });

    /// <summary>Those of a network that take registrations now.</summary>
    public static async Task<IReadOnlyList<GatheringDoor>> OpenDoors(this SqlRunner sql, long networkId, DateTimeOffset now) =>
        [.. (await sql.List<GatheringDoor>(s_ofNetwork, new { networkId })).Where(g => g.IsOpenAt(now))];
}
