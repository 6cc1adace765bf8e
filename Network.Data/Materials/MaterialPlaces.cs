namespace Network.Data.Materials;

/// <summary>Finds where materials are put, inside a larger question.</summary>
internal static class MaterialPlaces
{
    private static readonly Sql s_network = new("SELECT n.Slug AS NetworkSlug, n.NameNn, n.NameNb, n.NameEn FROM LearningNetwork n WHERE n.Id = @networkId");

    private static readonly Sql s_gathering = new("""
        SELECT n.Slug AS NetworkSlug, g.Id AS GatheringId, g.State, g.TitleNn AS NameNn, g.TitleNb AS NameNb, g.TitleEn AS NameEn
        FROM Gathering g JOIN LearningNetwork n ON n.Id = g.LearningNetworkId
        WHERE g.Slug = @slug AND g.LearningNetworkId = @networkId
        """);

    private static readonly Sql s_items = new("""
        SELECT p.Id, p.Title FROM ProgrammeItem p JOIN Session s ON s.Id = p.SessionId
        WHERE s.GatheringId = @gatheringId AND s.CancelledAt IS NULL ORDER BY s.StartsAt, p.StartMinute, p.Id
        """);

    /// <summary>The place, with its items; null where the network has no such gathering.</summary>
    public static async Task<MaterialPlace?> MaterialPlace(this SqlRunner sql, long networkId, string? slug)
    {
        var place = slug is null ? await sql.Find<MaterialPlace>(s_network, new { networkId }) : await sql.Find<MaterialPlace>(s_gathering, new { networkId, slug });
        return place?.GatheringId is { } gatheringId ? place with { Items = await sql.List<MaterialItem>(s_items, new { gatheringId }) } : place;
    }
}
