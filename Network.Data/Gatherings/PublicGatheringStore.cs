using Network.Core.Gatherings;
using Network.Core.Texts;

namespace Network.Data.Gatherings;

/// <summary>Gatherings as anybody may see them: published or cancelled, without meeting links.</summary>
public sealed class PublicGatheringStore(Database database)
{
    private static readonly Sql s_network = new("""
        SELECT n.Slug, n.NameNn, n.NameNb, n.NameEn,
               (SELECT COALESCE(SUM(c.Number), 0) FROM RegistrationCount c WHERE c.GatheringId = @gatheringId AND c.State = 'Waiting') AS Waiting,
               (SELECT COUNT(*) FROM MinutesEdition e WHERE e.GatheringId = @gatheringId) AS Editions
        FROM LearningNetwork n WHERE n.Id = @networkId;
        SELECT k.KommuneId FROM NetworkKommune k WHERE k.LearningNetworkId = @networkId
        """);

    /// <summary>The gathering with this slug; null for a draft as for one that does not exist.</summary>
    public Task<PublicGathering?> Find(string slug, CancellationToken stop = default) => database.Read(async sql =>
    {
        var gathering = await sql.Gathering(slug);
        if (gathering is null || gathering.State == GatheringState.Draft) return null;
        var networkId = gathering.LearningNetworkId;
        return await sql.Several(s_network, new { networkId, gatheringId = gathering.Id }, async parts => (await parts.Find<NetworkRow>())!.With(gathering, await parts.List<long>()));
    }, stop);

    private sealed record NetworkRow
    {
        public string Slug { get; init; } = "";
        public string? NameNn { get; init; }
        public string? NameNb { get; init; }
        public string? NameEn { get; init; }
        public int Waiting { get; init; }
        public int Editions { get; init; }

        public PublicGathering With(Gathering gathering, IReadOnlyList<long> region) => new()
        {
            Gathering = gathering.WithoutLinks,
            NetworkName = new LocalText(NameNn, NameNb, NameEn),
            NetworkSlug = Slug,
            Waiting = Waiting,
            HasMinutes = Editions > 0,
            KommuneIds = region,
        };
    }
}
