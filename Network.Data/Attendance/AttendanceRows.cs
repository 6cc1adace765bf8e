namespace Network.Data.Attendance;

/// <summary>What becomes of ticks when a registration is deleted, inside a larger transaction.</summary>
internal static class AttendanceRows
{
    private static readonly Sql s_count = new("""
        UPDATE Session SET DeletedPresent = DeletedPresent + 1
        WHERE Id IN (SELECT a.SessionId FROM Attendance a WHERE a.RegistrationId = @registrationId)
        """);

    private static readonly Sql s_forget = new("DELETE FROM Attendance WHERE RegistrationId = @registrationId");

    /// <summary>Makes each tick of a registration that is to be deleted a number on its session.</summary>
    public static async Task Forget(SqlRunner sql, long registrationId)
    {
        await sql.Change(s_count, new { registrationId });
        await sql.Change(s_forget, new { registrationId });
    }
}
