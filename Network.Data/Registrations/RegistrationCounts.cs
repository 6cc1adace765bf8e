namespace Network.Data.Registrations;

/// <summary>
/// Keeps how many registrations a gathering has, by state, kommune and role, inside the transaction that changes one: an organiser's pages cost the same
/// whether there are fifty or a hundred thousand.
/// </summary>
internal static class RegistrationCounts
{
    private static readonly Sql s_add = new("""
        UPDATE RegistrationCount SET Number = Number + 1
        WHERE GatheringId = (SELECT r.GatheringId FROM Registration r WHERE r.Id = @id) AND State = (SELECT r.State FROM Registration r WHERE r.Id = @id)
          AND KommuneId = (SELECT COALESCE(r.KommuneId, 0) FROM Registration r WHERE r.Id = @id);
        INSERT INTO RegistrationCount (GatheringId, State, KommuneId, Number)
        SELECT r.GatheringId, r.State, COALESCE(r.KommuneId, 0), 1 FROM Registration r
        WHERE r.Id = @id AND NOT EXISTS (SELECT 1 FROM RegistrationCount c WHERE c.GatheringId = r.GatheringId AND c.State = r.State AND c.KommuneId = COALESCE(r.KommuneId, 0));
        UPDATE RoleCount SET Number = Number + 1
        WHERE GatheringId = (SELECT r.GatheringId FROM Registration r WHERE r.Id = @id) AND State = (SELECT r.State FROM Registration r WHERE r.Id = @id)
          AND Role = (SELECT r.Role FROM Registration r WHERE r.Id = @id);
        INSERT INTO RoleCount (GatheringId, State, Role, Number)
        SELECT r.GatheringId, r.State, r.Role, 1 FROM Registration r
        WHERE r.Id = @id AND r.Role IS NOT NULL AND NOT EXISTS (SELECT 1 FROM RoleCount c WHERE c.GatheringId = r.GatheringId AND c.State = r.State AND c.Role = r.Role)
        """);

    private static readonly Sql s_takeAway = new("""
        UPDATE RegistrationCount SET Number = Number - 1
        WHERE GatheringId = (SELECT r.GatheringId FROM Registration r WHERE r.Id = @id) AND State = (SELECT r.State FROM Registration r WHERE r.Id = @id)
          AND KommuneId = (SELECT COALESCE(r.KommuneId, 0) FROM Registration r WHERE r.Id = @id);
        UPDATE RoleCount SET Number = Number - 1
        WHERE GatheringId = (SELECT r.GatheringId FROM Registration r WHERE r.Id = @id) AND State = (SELECT r.State FROM Registration r WHERE r.Id = @id)
          AND Role = (SELECT r.Role FROM Registration r WHERE r.Id = @id);
        DELETE FROM RoleCount
        WHERE GatheringId = (SELECT r.GatheringId FROM Registration r WHERE r.Id = @id) AND State = (SELECT r.State FROM Registration r WHERE r.Id = @id)
          AND Role = (SELECT r.Role FROM Registration r WHERE r.Id = @id) AND Number <= 0
        """);

    /// <summary>Counts a registration that was written.</summary>
    public static Task Count(this SqlRunner sql, long id) => sql.Change(s_add, new { id });

    /// <summary>Counts a registration no longer, before it is deleted.</summary>
    public static Task Uncount(this SqlRunner sql, long id) => sql.Change(s_takeAway, new { id });

    /// <summary>Runs a change of one registration, and counts it as it then is; returns how many rows were changed.</summary>
    public static async Task<int> ChangeCounted(this SqlRunner sql, long id, Sql statement, object values)
    {
        await sql.Uncount(id);
        var changed = await sql.Change(statement, values);
        await sql.Count(id);
        return changed;
    }
}
