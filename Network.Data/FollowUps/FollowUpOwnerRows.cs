using Network.Core.FollowUps;
using Network.Core.Texts;

namespace Network.Data.FollowUps;

/// <summary>Who owns points in a network, and who could.</summary>
internal static class FollowUpOwnerRows
{
    private static readonly Sql s_tallies = new($"""
        SELECT f.PersonId, q.Name AS Person, f.KommuneId, k.Name AS Kommune,
               SUM(CASE WHEN f.DoneAt IS NULL THEN 1 ELSE 0 END) AS ToDo,
               SUM(CASE WHEN f.DoneAt IS NULL AND f.DueOn < @today THEN 1 ELSE 0 END) AS Overdue,
               SUM(CASE WHEN f.DoneAt IS NULL THEN 0 ELSE 1 END) AS Done
        FROM FollowUpPoint f
        LEFT JOIN Person q ON q.Id = f.PersonId
        LEFT JOIN Kommune k ON k.Id = f.KommuneId
        WHERE f.LearningNetworkId = @networkId AND {FollowUpRows.Live}
        GROUP BY f.PersonId, q.Name, f.KommuneId, k.Name
        """);

    private static readonly Sql s_choices = new("""
        SELECT 1 AS IsKommune, k.Id, k.Name, '' AS Place FROM NetworkKommune r JOIN Kommune k ON k.Id = r.KommuneId WHERE r.LearningNetworkId = @networkId
        UNION ALL SELECT 0, q.Id, q.Name, k.Name FROM Participant p JOIN Person q ON q.Id = p.PersonId JOIN Kommune k ON k.Id = p.KommuneId WHERE p.LearningNetworkId = @networkId
        UNION ALL SELECT 0, q.Id, q.Name, k.Name FROM KommuneContact c JOIN Person q ON q.Id = c.PersonId JOIN Kommune k ON k.Id = c.KommuneId WHERE c.LearningNetworkId = @networkId
        UNION ALL SELECT 0, q.Id, q.Name, '' FROM NetworkStaff s JOIN Person q ON q.Id = s.PersonId WHERE s.LearningNetworkId = @networkId
        """);

    /// <summary>Kommuner first, then people, each by name; nobody last.</summary>
    public static async Task<IReadOnlyList<FollowUpTally>> FollowUpTallies(this SqlRunner sql, long networkId, DateOnly today) =>
    [
        .. (await sql.List<TallyRow>(s_tallies, new { networkId, today }))
            .GroupBy(r => FollowUpOwner.Of(r.PersonId, r.KommuneId))
            .Select(g => new FollowUpTally(g.Key, (g.Key.PersonId is null ? g.First().Kommune : g.First().Person) ?? "", g.Sum(r => r.ToDo), g.Sum(r => r.Overdue), g.Sum(r => r.Done)))
            .OrderBy(t => Rank(t.Owner)).ThenBy(t => NorwegianSort.Key(t.Name), StringComparer.Ordinal).ThenBy(t => t.Owner.Code, StringComparer.Ordinal),
    ];

    /// <summary>The kommuner of the network, and everybody who takes part in it, answers for a kommune or is staff: each once, in the same order.</summary>
    public static async Task<IReadOnlyList<FollowUpChoice>> FollowUpChoices(this SqlRunner sql, long networkId) =>
    [
        .. (await sql.List<ChoiceRow>(s_choices, new { networkId }))
            .Select(r => new FollowUpChoice(r.IsKommune ? FollowUpOwner.OfKommune(r.Id) : FollowUpOwner.OfPerson(r.Id), r.Name, r.Place.Length == 0 ? null : r.Place))
            .DistinctBy(c => c.Owner)
            .OrderBy(c => Rank(c.Owner)).ThenBy(c => NorwegianSort.Key(c.Name), StringComparer.Ordinal).ThenBy(c => c.Owner.Code, StringComparer.Ordinal),
    ];

    private static int Rank(FollowUpOwner owner) => owner switch { { KommuneId: not null } => 0, { PersonId: not null } => 1, _ => 2 };

    private sealed record TallyRow
    {
        public long? PersonId { get; init; }
        public string? Person { get; init; }
        public long? KommuneId { get; init; }
        public string? Kommune { get; init; }
        public int ToDo { get; init; }
        public int Overdue { get; init; }
        public int Done { get; init; }
    }

    private sealed record ChoiceRow
    {
        public bool IsKommune { get; init; }
        public long Id { get; init; }
        public string Name { get; init; } = "";
        public string Place { get; init; } = "";
    }
}
