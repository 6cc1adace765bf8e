using Network.Core.Access;

namespace Network.Data.Attendance;

/// <summary>Issues certificates inside a larger transaction.</summary>
internal static class CertificateRows
{
    private static readonly Sql s_issue = new("""
        INSERT INTO Certificate (RegistrationId, Code, IssuedAt)
        SELECT @registrationId, @code, @now
        WHERE NOT EXISTS (SELECT 1 FROM Certificate c WHERE c.RegistrationId = @registrationId)
        """);

    /// <summary>Twice is once.</summary>
    public static Task IssueCertificate(this SqlRunner sql, long registrationId, DateTimeOffset now) =>
        sql.Change(s_issue, new { registrationId, code = SecretToken.New(), now });
}
