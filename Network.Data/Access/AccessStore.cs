using Network.Core.Access;
using Network.Core.Attendance;

namespace Network.Data.Access;

/// <summary>Finds who may do what with which network; <see cref="AccessRules"/> decides.</summary>
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

    private static readonly Sql s_checkIn = new("""
        SELECT g.LearningNetworkId AS NetworkId, p.IsAdministrator, s.Access
        FROM CheckInCode c
        JOIN Registration r ON r.Id = c.RegistrationId
        JOIN Gathering g ON g.Id = r.GatheringId
        JOIN Person p ON p.Id = @personId
        LEFT JOIN NetworkStaff s ON s.LearningNetworkId = g.LearningNetworkId AND s.PersonId = p.Id
        WHERE c.Code = @slug AND (p.IsAdministrator = 1 OR s.Access IS NOT NULL)
        """);

    private static readonly Sql s_member = new($"""
        SELECT n.Id AS NetworkId, p.IsAdministrator, s.Access
        FROM LearningNetwork n
        JOIN Person p ON p.Id = @personId
        LEFT JOIN NetworkStaff s ON s.LearningNetworkId = n.Id AND s.PersonId = p.Id
        WHERE n.Slug = @slug AND n.Id IN ({Readable.Networks})
        """);

    private static readonly Sql s_administrator = new("SELECT p.IsAdministrator FROM Person p WHERE p.Id = @personId");

    private static readonly Sql s_staff = new("SELECT s.LearningNetworkId AS NetworkId, s.Access FROM NetworkStaff s WHERE s.PersonId = @personId");

    private static readonly Sql s_contacts = new("""
        SELECT c.LearningNetworkId AS NetworkId, c.KommuneId FROM KommuneContact c WHERE c.PersonId = @personId
        """);

    private static readonly Sql s_participations = new("""
        SELECT p.LearningNetworkId AS NetworkId, p.KommuneId FROM Participant p WHERE p.PersonId = @personId
        """);

    /// <summary>The person's access to the network with this slug; null where there is none or the right is not enough.</summary>
    public Task<NetworkAccess?> ToNetwork(long personId, string slug, NetworkRight right, CancellationToken stop = default) =>
        Find(s_network, personId, slug, right, stop);

    /// <summary>The person's access to the network of the gathering with this slug; null where there is none or the right is not enough.</summary>
    public Task<NetworkAccess?> ToGathering(long personId, string slug, NetworkRight right, CancellationToken stop = default) =>
        Find(s_gathering, personId, slug, right, stop);

    /// <summary>The person's part in the network with this slug; null where they have none.</summary>
    public async Task<MemberAccess?> AsMember(long personId, string slug, CancellationToken stop = default) =>
        await database.Read(sql => sql.Find<AccessRow>(s_member, new { personId, slug }), stop) is { } row ? new MemberAccess(row.NetworkId, personId, row.Right) : null;

    /// <summary>The person's access to the network in which somebody has this code for the door; null where there is none or the right is not enough.</summary>
    public async Task<NetworkAccess?> ToCheckIn(long personId, string typed, NetworkRight right, CancellationToken stop = default) =>
        CheckInCode.Read(typed) is { } code ? await Find(s_checkIn, personId, code, right, stop) : null;

    /// <summary>Everything the person has been given; <see cref="Grants.None"/> for one who does not exist.</summary>
    public Task<Grants> GrantsOf(long personId, CancellationToken stop = default) => database.Read(
        async sql =>
        {
            var staff = await sql.List<AccessRow>(s_staff, new { personId });
            return new Grants
            {
                IsAdministrator = await sql.Value<bool>(s_administrator, new { personId }),
                Staff = staff.ToDictionary(s => s.NetworkId, s => s.Right!.Value),
                Contacts = [.. (await sql.List<KommuneRow>(s_contacts, new { personId })).Select(k => k.Value)],
                Participations = [.. (await sql.List<KommuneRow>(s_participations, new { personId })).Select(k => k.Value)],
            };
        },
        stop);

    private async Task<NetworkAccess?> Find(Sql statement, long personId, string slug, NetworkRight right, CancellationToken stop)
    {
        var row = await database.Read(sql => sql.Find<AccessRow>(statement, new { personId, slug }), stop);
        return row?.Right is { } held && held >= right ? new NetworkAccess(row.NetworkId, personId, held) : null;
    }

    private sealed record AccessRow
    {
        public long NetworkId { get; init; }
        public bool IsAdministrator { get; init; }
        public string? Access { get; init; }

        public NetworkRight? Right => AccessRules.Right(IsAdministrator, StaffRights.Read(Access));
    }

    private sealed record KommuneRow
    {
        public long NetworkId { get; init; }
        public long KommuneId { get; init; }

        public KommuneInNetwork Value => new(NetworkId, KommuneId);
    }
}
