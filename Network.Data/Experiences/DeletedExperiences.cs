namespace Network.Data.Experiences;

/// <summary>
/// Wipes a person from experiences inside the transaction that deletes them. What a kommune learnt stays, by nobody; their own comments go, which may be
/// signed; so does their name as one to ask.
/// </summary>
internal static class DeletedExperiences
{
    private static readonly Sql s_comments = new("DELETE FROM ExperienceComment WHERE PersonId = @personId");

    private static readonly Sql s_follows = new("DELETE FROM ExperienceFollow WHERE PersonId = @personId");

    private static readonly Sql s_choice = new("DELETE FROM MailChoice WHERE PersonId = @personId");

    // A page that was opened before must not write the name back.
    private static readonly Sql s_contact = new("""
        UPDATE Experience
        SET ContactName = NULL, ContactEmail = NULL, ContactEmailKey = NULL, ContactPhone = NULL, ContactIsOpen = 0, Version = Version + 1
        WHERE ContactEmailKey = @emailKey
        """);

    public static async Task DeleteExperiencesOf(this SqlRunner sql, long personId, string emailKey)
    {
        foreach (var statement in new[] { s_comments, s_follows, s_choice }) await sql.Change(statement, new { personId });
        await sql.Change(s_contact, new { emailKey });
    }
}
