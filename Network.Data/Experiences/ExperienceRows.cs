using Network.Core.Experiences;
using Network.Data.Access;

namespace Network.Data.Experiences;

/// <summary>Reads experiences inside a larger transaction.</summary>
internal static class ExperienceRows
{
    private static readonly Sql s_one = new($"""
        SELECT d.Id, d.LearningNetworkId, d.KommuneId, d.PersonId, d.Version, d.State, d.Visibility, d.Language, d.Title, d.TargetGroup, d.Done, d.Worked, d.DidNotWork, d.Costs,
               d.ContactName, d.ContactEmail, d.ContactPhone, d.ContactIsOpen, d.ChangedAt, d.PublishedAt, d.AskedOpenAt,
               n.Slug AS Network, n.NameNn, n.NameNb, n.NameEn, k.Name AS Kommune, p.Name AS Author,
               CASE WHEN {ExperienceRights.Edits} THEN 1 ELSE 0 END AS MayEdit,
               CASE WHEN {ExperienceRights.Organised} THEN 1 ELSE 0 END AS MayOrganise,
               CASE WHEN EXISTS ({Readable.Networks}) THEN 1 ELSE 0 END AS IsMember,
               CASE WHEN EXISTS (SELECT 1 FROM ExperienceFollow f WHERE f.ExperienceId = d.Id AND f.PersonId = @personId) THEN 1 ELSE 0 END AS Follows
        FROM Experience d
        JOIN LearningNetwork n ON n.Id = d.LearningNetworkId
        JOIN Kommune k ON k.Id = d.KommuneId
        JOIN Person p ON p.Id = d.PersonId
        WHERE d.Id = @id AND {ExperienceRights.Opens}
        """);

    private static readonly Sql s_words = new("""
        SELECT t.ExperienceId, 'Tool' AS Kind, t.Name FROM ExperienceTool t WHERE t.ExperienceId IN @ids
        UNION ALL
        SELECT s.ExperienceId, 'Service' AS Kind, s.Service AS Name FROM ExperienceService s WHERE s.ExperienceId IN @ids
        """);

    /// <summary>The experience for somebody who may open it; null for anybody else. 0 is nobody.</summary>
    public static Task<ExperienceRow?> Experience(this SqlRunner sql, long personId, long id) => sql.Find<ExperienceRow>(s_one, new { personId, id });

    /// <summary>Tools and services of each.</summary>
    public static async Task<Func<long, ExperienceWords>> ExperienceWords(this SqlRunner sql, IReadOnlyList<long> ids)
    {
        if (ids.Count == 0) return _ => new ExperienceWords([], []);
        var words = (await sql.List<WordRow>(s_words, new { ids })).ToLookup(w => w.ExperienceId);
        return id => new ExperienceWords(
            [.. words[id].Where(w => w.Kind == "Tool").Select(w => w.Name)],
            [.. words[id].Where(w => w.Kind == "Service").Select(w => Enum.Parse<KommuneService>(w.Name)).Order()]);
    }

    private sealed record WordRow
    {
        public long ExperienceId { get; init; }
        public string Kind { get; init; } = "";
        public string Name { get; init; } = "";
    }
}
