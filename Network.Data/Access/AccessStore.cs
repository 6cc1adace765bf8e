using Network.Core.Access;

namespace Network.Data.Access;

/// <summary>Decides who may do what with which network. Administrators organise every network.</summary>
public sealed class AccessStore(Database database)
{
    private static readonly Sql s_network = new("""
        SELECT n.Id AS NetworkId, p.IsAdministrator, s.Access
        FROM LearningNetwork n
        JOIN Person p ON p.Id = @personId
        LEFT JOIN NetworkStaff s ON s.LearningNetworkId = n.Id AND s.PersonId = p.Id
        WHERE n.Slug = @slug AND (p.IsAdministrator = 1 OR s.Access IS NOT NULL)
        """);

    private static readonly Sql s_gathering = new("""
        SELECT g.LearningNetworkId AS NetworkId, p.IsAdministrator, s.Access
        FROM Gathering g
        JOIN Person p ON p.Id = @personId
        LEFT JOIN NetworkStaff s ON s.LearningNetworkId = g.LearningNetworkId AND s.PersonId = p.Id
        WHERE g.Slug = @slug AND (p.IsAdministrator = 1 OR s.Access IS NOT NULL)
        """);

    /// <summary>The person's access to the network with this slug; null where there is none or the right is not enough.</summary>
    public Task<NetworkAccess?> ToNetwork(long personId, string slug, NetworkRight right, CancellationToken stop = default) =>
        Find(s_network, personId, slug, right, stop);

    /// <summary>The person's access to the network of the gathering with this slug; null where there is none or the right is not enough.</summary>
    public Task<NetworkAccess?> ToGathering(long personId, string slug, NetworkRight right, CancellationToken stop = default) =>
        Find(s_gathering, personId, slug, right, stop);

    private async Task<NetworkAccess?> Find(Sql statement, long personId, string slug, NetworkRight right, CancellationToken stop)
    {
        var row = await database.Read(sql => sql.Find<AccessRow>(statement, new { personId, slug }), stop);
        if (row is null) return null;
        var held = row.IsAdministrator || row.Access == "Organiser" ? NetworkRight.Organise : NetworkRight.Read;
        return held >= right ? new NetworkAccess(row.NetworkId, personId, held) : null;
    }

    private sealed record AccessRow
    {
        public long NetworkId { get; init; }

        public bool IsAdministrator { get; init; }

        public string? Access { get; init; }
    }
}
