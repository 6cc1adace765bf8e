namespace Network.Data.Minutes;

/// <summary>Wipes what minutes hold of somebody who is deleted. That they saved or published stays, as a row without a name.</summary>
internal static class MinutesTraces
{
    private static readonly Sql s_autosaves = new("DELETE FROM MinutesAutosave WHERE PersonId = @personId");

    private static readonly Sql s_comments = new("DELETE FROM MinutesComment WHERE PersonId = @personId");

    private static readonly Sql s_tokens = new("DELETE FROM NetworkMailToken WHERE PersonId = @personId");

    private static readonly Sql s_keepNumber = new("""
        UPDATE MinutesEdition SET DeletedPresent = DeletedPresent + 1
        WHERE Id IN (SELECT a.MinutesEditionId FROM MinutesAttendee a WHERE a.RegistrationId = @registrationId AND a.IsPresent = 1)
        """);

    private static readonly Sql s_attendee = new("DELETE FROM MinutesAttendee WHERE RegistrationId = @registrationId");

    /// <summary>What the person has written.</summary>
    public static async Task ForgetMinutesOf(this SqlRunner sql, long personId)
    {
        foreach (var statement in new[] { s_autosaves, s_comments, s_tokens }) await sql.Change(statement, new { personId });
    }

    /// <summary>Of somebody present keeps that one more was. Before the registration's own row goes; twice is once.</summary>
    public static async Task ForgetInMinutes(this SqlRunner sql, long registrationId)
    {
        await sql.Change(s_keepNumber, new { registrationId });
        await sql.Change(s_attendee, new { registrationId });
    }
}
