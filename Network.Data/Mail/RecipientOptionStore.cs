using Network.Core.Mail;
using Network.Core.Texts;
using Network.Data.Access;
using Network.Data.Networks;

namespace Network.Data.Mail;

/// <summary>Whom a network can write to, for those who choose.</summary>
public sealed class RecipientOptionStore(Database database)
{
    private static readonly Sql s_gatherings = new("""
        SELECT g.Id, g.TitleNn, g.TitleNb, g.TitleEn FROM Gathering g WHERE g.LearningNetworkId = @networkId AND g.State <> 'Draft' ORDER BY g.Id DESC
        """);

    private static readonly Sql s_sessions = new("""
        SELECT s.Id, s.GatheringId, s.Title, s.StartsAt, s.EndsAt FROM Session s
        JOIN Gathering g ON g.Id = s.GatheringId
        WHERE g.LearningNetworkId = @networkId AND g.State <> 'Draft' AND s.CancelledAt IS NULL ORDER BY s.StartsAt, s.Id
        """);

    private static readonly Sql s_kommuner = new("SELECT k.KommuneId FROM NetworkKommune k WHERE k.LearningNetworkId = @networkId ORDER BY k.KommuneId");

    /// <summary>All there are.</summary>
    public Task<RecipientOptions> Find(NetworkAccess access, CancellationToken stop = default) => database.Read(async sql =>
    {
        var networkId = access.NetworkId;
        var sessions = (await sql.List<RecipientSession>(s_sessions, new { networkId })).ToLookup(s => s.GatheringId);
        var gatherings = await sql.List<GatheringRow>(s_gatherings, new { networkId });
        return new RecipientOptions(
            (await sql.Place(access, null))!,
            [.. gatherings.Select(g => new RecipientGathering(g.Id, new LocalText(g.TitleNn, g.TitleNb, g.TitleEn), [.. sessions[g.Id]]))
                .OrderByDescending(g => g.Sessions.Count > 0 ? g.Sessions[0].StartsAt : DateTimeOffset.MinValue)],
            await sql.List<long>(s_kommuner, new { networkId }),
            await sql.RolesOf(networkId));
    }, stop);

    private sealed record GatheringRow
    {
        public long Id { get; init; }
        public string? TitleNn { get; init; }
        public string? TitleNb { get; init; }
        public string? TitleEn { get; init; }
    }
}
