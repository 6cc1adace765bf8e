using Network.Core.People;

namespace Network.Data.Experiences;

/// <summary>Reads what a person has written in experiences, for their own data.</summary>
internal static class OwnExperienceRows
{
    private static readonly Sql s_own = new("""
        SELECT e.Id, e.Title, e.State, k.Name AS Kommune, e.CreatedAt AS Since FROM Experience e JOIN Kommune k ON k.Id = e.KommuneId
        WHERE e.PersonId = @personId OR e.ContactEmailKey = @emailKey ORDER BY e.Id DESC;
        SELECT c.Body AS Text, e.Title AS About, c.CreatedAt AS Since FROM ExperienceComment c JOIN Experience e ON e.Id = c.ExperienceId
        WHERE c.PersonId = @personId ORDER BY c.Id DESC
        """);

    public static Task<(IReadOnlyList<OwnExperience> Written, IReadOnlyList<OwnComment> Comments)> OwnExperiences(this SqlRunner sql, long personId, string emailKey) =>
        sql.Several(s_own, new { personId, emailKey }, async answers => (await answers.List<OwnExperience>(), await answers.List<OwnComment>()));
}
