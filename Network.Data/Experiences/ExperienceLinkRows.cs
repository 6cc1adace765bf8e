using Network.Core.Experiences;

namespace Network.Data.Experiences;

/// <summary>Ties two experiences inside a larger transaction.</summary>
internal static class ExperienceLinkRows
{
    private static readonly Sql s_insert = new("""
        INSERT INTO ExperienceLink (FromId, ToId, CreatedAt)
        SELECT @fromId, @toId, @now
        WHERE NOT EXISTS (SELECT 1 FROM ExperienceLink l WHERE (l.FromId = @fromId AND l.ToId = @toId) OR (l.FromId = @toId AND l.ToId = @fromId))
        """);

    /// <summary>
    /// Says that what <paramref name="fromId"/> tells of was tried as well; once, whichever way. False where the person may not change the one or open
    /// the other, where both are of one kommune, or the other is not published.
    /// </summary>
    public static async Task<bool> LinkExperiences(this SqlRunner sql, long personId, long fromId, long toId, DateTimeOffset now)
    {
        if (await sql.Experience(personId, fromId) is not { MayEdit: true } from || await sql.Experience(personId, toId) is not { State: ExperienceState.Published } to) return false;
        if (from.KommuneId == to.KommuneId) return false;
        await sql.Change(s_insert, new { fromId, toId, now });
        return true;
    }
}
