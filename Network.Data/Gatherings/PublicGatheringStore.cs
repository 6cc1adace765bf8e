using Network.Core.Gatherings;
using Network.Core.Texts;

namespace Network.Data.Gatherings;

/// <summary>Gatherings as anybody may see them: published or cancelled, without meeting links.</summary>
public sealed class PublicGatheringStore(Database database)
{
    private static readonly Sql s_network = new("""
        SELECT n.Slug, n.NameNn, n.NameNb, n.NameEn,
               (SELECT COUNT(*) FROM Registration r WHERE r.GatheringId = @gatheringId AND r.State = 'Waiting') AS Waiting
        FROM LearningNetwork n WHERE n.Id = @networkId
        """);

    private static readonly Sql s_region = new("SELECT k.KommuneId FROM NetworkKommune k WHERE k.LearningNetworkId = @networkId");

    /// <summary>The gathering with this slug; null for a draft as for one that does not exist.</summary>
    public Task<PublicGathering?> Find(string slug, CancellationToken stop = default) => database.Read(async sql =>
    {
        var gathering = await sql.Gathering(slug);
        if (gathering is null || gathering.State == GatheringState.Draft) return null;
        var networkId = gathering.LearningNetworkId;
        var network = await sql.Find<NetworkRow>(s_network, new { networkId, gatheringId = gathering.Id });
        return new PublicGathering
        {
            Gathering = gathering with { Sessions = [.. gathering.Sessions.Select(s => s with { MeetingUrl = null, LinkMark = null })] },
            NetworkName = new LocalText(network!.NameNn, network.NameNb, network.NameEn),
            NetworkSlug = network.Slug,
            Waiting = network.Waiting,
            KommuneIds = await sql.List<long>(s_region, new { networkId }),
        };
    }, stop);

    private sealed record NetworkRow
    {
        public string Slug { get; init; } = "";
        public string? NameNn { get; init; }
        public string? NameNb { get; init; }
        public string? NameEn { get; init; }
        public int Waiting { get; init; }
    }
}
