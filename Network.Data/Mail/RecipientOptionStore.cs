using Network.Core.Mail;
using Network.Core.Texts;
using Network.Data.Access;
using Network.Data.Networks;

namespace Network.Data.Mail;

/// <summary>Whom a network can write to, for those who choose.</summary>
public sealed class RecipientOptionStore(Database database)
{
    private static readonly Sql s_options = new($"""
        {AnnouncementReader.SelectPlace};
        SELECT g.Id, g.TitleNn, g.TitleNb, g.TitleEn FROM Gathering g WHERE g.LearningNetworkId = @networkId AND g.State <> 'Draft' ORDER BY g.Id DESC;
        SELECT s.Id, s.GatheringId, s.Title, s.StartsAt, s.EndsAt FROM Session s
        JOIN Gathering g ON g.Id = s.GatheringId
        WHERE g.LearningNetworkId = @networkId AND g.State <> 'Draft' AND s.CancelledAt IS NULL ORDER BY s.StartsAt, s.Id;
        SELECT k.KommuneId FROM NetworkKommune k WHERE k.LearningNetworkId = @networkId ORDER BY k.KommuneId;
        {NetworkParts.SelectRoles}
        """);

    /// <summary>All there are.</summary>
    public Task<RecipientOptions> Find(NetworkAccess access, CancellationToken stop = default) => database.Read(sql => sql.Several(s_options, new { networkId = access.NetworkId, slug = (string?)null }, async answers =>
    {
        var place = (await answers.Place(access))!;
        var gatherings = await answers.List<GatheringRow>();
        var sessions = (await answers.List<RecipientSession>()).ToLookup(s => s.GatheringId);
        return new RecipientOptions(
            place,
            [.. gatherings.Select(g => new RecipientGathering(g.Id, new LocalText(g.TitleNn, g.TitleNb, g.TitleEn), [.. sessions[g.Id]]))
                .OrderByDescending(g => g.Sessions.Count > 0 ? g.Sessions[0].StartsAt : DateTimeOffset.MinValue)],
            await answers.List<long>(),
            await answers.Roles());
    }), stop);

    private sealed record GatheringRow
    {
        public long Id { get; init; }
        public string? TitleNn { get; init; }
        public string? TitleNb { get; init; }
        public string? TitleEn { get; init; }
    }
}
