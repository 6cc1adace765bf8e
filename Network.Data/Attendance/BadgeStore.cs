using Network.Core.Attendance;
using Network.Core.Gatherings;
using Network.Data.Access;
using Network.Data.Gatherings;

namespace Network.Data.Attendance;

/// <summary>Who gets a badge of a gathering.</summary>
public sealed class BadgeStore(Database database)
{
    private static readonly Sql s_without = new("""
        SELECT r.Id FROM Registration r
        WHERE r.GatheringId = @gatheringId AND r.State = 'Confirmed' AND NOT EXISTS (SELECT 1 FROM CheckInCode c WHERE c.RegistrationId = r.Id)
        ORDER BY r.Id
        """);

    private static readonly Sql s_badges = new("""
        SELECT r.Name, r.KommuneId, r.Organisation, c.Code FROM Registration r
        JOIN CheckInCode c ON c.RegistrationId = r.Id
        WHERE r.GatheringId = @gatheringId AND r.State = 'Confirmed' ORDER BY r.NameKey, r.Id
        """);

    /// <summary>
    /// A badge for each who has a place, by name as Norwegians sort; null where the network has no such gathering. Those who registered before there
    /// were codes are given theirs now.
    /// </summary>
    public async Task<(Gathering Gathering, IReadOnlyList<Badge> Badges)?> Find(NetworkAccess access, string slug, CancellationToken stop = default)
    {
        var (gathering, isWhole) = await database.Read(async sql =>
            await Mine(sql, access, slug) is { } mine ? (mine, (await Without(sql, mine)).Count == 0) : (null, true), stop);
        if (gathering is null) return null;
        if (!isWhole) await database.Write(async sql => { foreach (var id in await Without(sql, gathering)) await sql.GiveCheckInCode(id); }, stop);
        return (gathering, await database.Read(sql => sql.List<Badge>(s_badges, new { gatheringId = gathering.Id }), stop));
    }

    private static async Task<Gathering?> Mine(SqlRunner sql, NetworkAccess access, string slug) =>
        await sql.Gathering(slug) is { } gathering && gathering.LearningNetworkId == access.NetworkId ? gathering : null;

    private static Task<IReadOnlyList<long>> Without(SqlRunner sql, Gathering gathering) => sql.List<long>(s_without, new { gatheringId = gathering.Id });
}
