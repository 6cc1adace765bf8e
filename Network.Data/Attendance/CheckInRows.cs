namespace Network.Data.Attendance;

/// <summary>Codes for the door, inside a larger transaction.</summary>
public static class CheckInRows
{
    private static readonly Sql s_code = new("SELECT c.Code FROM CheckInCode c WHERE c.RegistrationId = @registrationId");

    private static readonly Sql s_give = new("""
        INSERT INTO CheckInCode (RegistrationId, Code)
        SELECT @registrationId, @code
        WHERE NOT EXISTS (SELECT 1 FROM CheckInCode c WHERE c.RegistrationId = @registrationId OR c.Code = @code)
        """);

    private static readonly Sql s_take = new("DELETE FROM CheckInCode WHERE RegistrationId = @registrationId");

    private static readonly Sql s_owner = new("SELECT c.RegistrationId FROM CheckInCode c WHERE c.Code = @code");

    /// <summary>The code of a registration; null where it was given none yet.</summary>
    public static Task<string?> CheckInCode(this SqlRunner sql, long registrationId) => sql.Value<string>(s_code, new { registrationId });

    /// <summary>Gives a registration a code that no other has, unless it has one.</summary>
    /// <param name="sql">The transaction.</param>
    /// <param name="registrationId">Whose.</param>
    /// <param name="next">Where codes come from; null for random ones.</param>
    public static async Task<string> GiveCheckInCode(this SqlRunner sql, long registrationId, Func<string>? next = null)
    {
        while (true)
        {
            var drawn = (next ?? Core.Attendance.CheckInCode.New)();
            if (await sql.Change(s_give, new { registrationId, code = drawn }) == 1) return drawn;
            // It has one, or another has this one.
            if (await sql.CheckInCode(registrationId) is { } code) return code;
        }
    }

    /// <summary>A code that nobody else has seen, for a registration that has become somebody else's.</summary>
    internal static async Task ExchangeCheckInCode(this SqlRunner sql, long registrationId)
    {
        await sql.Change(s_take, new { registrationId });
        await sql.GiveCheckInCode(registrationId);
    }

    /// <summary>Whose code it is; null where it is nobody's.</summary>
    internal static Task<long?> OwnerOfCode(this SqlRunner sql, string code) => sql.Value<long?>(s_owner, new { code });
}
