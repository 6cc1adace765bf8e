using Network.Core.Minutes;

namespace Network.Data.Minutes;

/// <summary>Reads who may own follow-up points, and what they are called.</summary>
internal static class MinutesOwnerRows
{
    private static readonly Sql s_named = new("""
        SELECT p.Id, p.Name, p.Email, 1 AS IsPerson FROM Person p WHERE p.Id IN @people AND p.Email <> ''
        UNION ALL
        SELECT k.Id, k.Name, '' AS Email, 0 AS IsPerson FROM Kommune k WHERE k.Id IN @kommuner
        """);

    // Whoever is an owner already may stay one.
    private static readonly Sql s_choices = new("""
        SELECT p.Id, p.Name, p.Email, 1 AS IsPerson FROM Person p
        WHERE p.Email <> ''
          AND (p.Id IN (SELECT x.PersonId FROM Participant x WHERE x.LearningNetworkId = @networkId)
               OR p.Id IN (SELECT x.PersonId FROM NetworkStaff x WHERE x.LearningNetworkId = @networkId)
               OR p.Id IN (SELECT x.PersonId FROM Registration x WHERE x.GatheringId = @gatheringId AND x.State = 'Confirmed')
               OR p.Id IN (SELECT x.PersonId FROM FollowUpPoint x WHERE x.LearningNetworkId = @networkId AND x.PersonId IS NOT NULL))
        UNION ALL
        SELECT k.Id, k.Name, '' AS Email, 0 AS IsPerson FROM Kommune k
        WHERE k.Id IN (SELECT x.KommuneId FROM NetworkKommune x WHERE x.LearningNetworkId = @networkId)
           OR k.Id IN (SELECT x.KommuneId FROM FollowUpPoint x WHERE x.LearningNetworkId = @networkId AND x.KommuneId IS NOT NULL)
        """);

    /// <summary>The names of these; whoever is deleted has none.</summary>
    public static async Task<MinutesOwners> MinutesOwners(this SqlRunner sql, IEnumerable<MinutesOwner> owners)
    {
        var all = owners.Distinct().ToList();
        var (people, kommuner) = (all.Select(o => o.PersonId).OfType<long>().ToList(), all.Select(o => o.KommuneId).OfType<long>().ToList());
        return people.Count + kommuner.Count == 0 ? Core.Minutes.MinutesOwners.None : Of(await sql.List<OwnerRow>(s_named, new { people, kommuner }), withAddress: false);
    }

    /// <summary>The names of those in a text.</summary>
    public static Task<MinutesOwners> MinutesOwners(this SqlRunner sql, MinutesText text) =>
        sql.MinutesOwners(text.FollowUps.Select(f => f.Owner).Concat(text.Earlier.Select(e => e.Owner)));

    /// <summary>Those that an organiser may choose among: the network's kommuner, and whoever takes part in, is staff of, or is registered.</summary>
    public static async Task<MinutesOwners> MinutesOwnerChoices(this SqlRunner sql, MinutesHead head) =>
        Of(await sql.List<OwnerRow>(s_choices, new { networkId = head.NetworkId, gatheringId = head.GatheringId }), withAddress: true);

    // Somebody who has not said their name is known to organisers by their address, and to readers as a person.
    private static MinutesOwners Of(IReadOnlyList<OwnerRow> rows, bool withAddress) => new(
        rows.Where(r => r.IsPerson).ToDictionary(r => r.Id, r => r.Name.Length > 0 ? r.Name : withAddress ? r.Email : "–"),
        rows.Where(r => !r.IsPerson).ToDictionary(r => r.Id, r => r.Name));

    private sealed record OwnerRow
    {
        public long Id { get; init; }
        public string Name { get; init; } = "";
        public string Email { get; init; } = "";
        public bool IsPerson { get; init; }
    }
}
