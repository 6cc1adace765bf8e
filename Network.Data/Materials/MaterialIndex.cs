using Network.Core.Access;
using Network.Core.Gatherings;
using Network.Core.Search;
using Network.Core.Texts;
using Network.Core.Time;
using Network.Data.Search;

namespace Network.Data.Materials;

/// <summary>Makes materials findable as they are now, inside the transaction that changes them.</summary>
internal static class MaterialIndex
{
    private static readonly Sql s_material = new("""
        SELECT m.LearningNetworkId, m.GatheringId, m.Title, m.Description, m.Visibility, m.RenewedAt, m.WithdrawnAt, v.Name, v.Text, g.State AS GatheringState,
          (SELECT MIN(s.StartsAt) FROM Session s WHERE s.GatheringId = m.GatheringId AND s.CancelledAt IS NULL) AS StartsAt
        FROM Material m
        LEFT JOIN MaterialVersion v ON v.MaterialId = m.Id AND v.Number = m.FileNumber
        LEFT JOIN Gathering g ON g.Id = m.GatheringId
        WHERE m.Id = @id
        """);

    private static readonly Sql s_ofGathering = new("SELECT m.Id FROM Material m WHERE m.GatheringId = @gatheringId AND m.WithdrawnAt IS NULL");

    /// <summary>Writes one material anew; one that is withdrawn is no longer found.</summary>
    public static async Task IndexMaterial(this SqlRunner sql, long id, DateTimeOffset now)
    {
        if (await sql.Find<MaterialRow>(s_material, new { id }) is not { WithdrawnAt: null } row) await sql.Unindex(SearchKind.Material, id);
        else await sql.Index(row.Entry(id), now);
    }

    /// <summary>Writes those of a gathering anew: while it is a draft they are the organisers' own.</summary>
    public static async Task IndexMaterialsOf(this SqlRunner sql, long gatheringId, DateTimeOffset now)
    {
        foreach (var id in await sql.List<long>(s_ofGathering, new { gatheringId })) await sql.IndexMaterial(id, now);
    }

    private sealed record MaterialRow
    {
        public long LearningNetworkId { get; init; }
        public long? GatheringId { get; init; }
        public string Title { get; init; } = "";
        public string? Description { get; init; }
        public Visibility Visibility { get; init; }
        public DateTimeOffset RenewedAt { get; init; }
        public DateTimeOffset? WithdrawnAt { get; init; }
        public string? Name { get; init; }
        public string? Text { get; init; }
        public GatheringState? GatheringState { get; init; }
        public DateTimeOffset? StartsAt { get; init; }

        public SearchEntry Entry(long id) => new(
            SearchKind.Material, id, LearningNetworkId, new LocalText(Title, null, null), string.Join('\n', new[] { Description, Name, Text }.OfType<string>()), $"/materiell/{id}")
        {
            Visibility = GatheringState == Core.Gatherings.GatheringState.Draft ? Visibility.Organisers : Visibility,
            GatheringId = GatheringId,
            Day = (StartsAt ?? RenewedAt).OsloDate(),
        };
    }
}
