using Network.Core.Mail;

namespace Network.Data.Mail;

/// <summary>Queues intents inside the transaction that gives rise to them.</summary>
internal static class Outbox
{
    private static readonly Sql s_insert = new("""
        INSERT INTO Outbox (MailKey, Kind, Priority, PersonId, RegistrationId, Round, SessionId, AboutId, State, NextAt, Attempts, CreatedAt)
        SELECT @key, @kind, @priority, @personId, @registrationId, @round, @sessionId, @aboutId, 'Queued', @dueAt, 0, @now
        WHERE NOT EXISTS (SELECT 1 FROM Outbox o WHERE o.MailKey = @key)
        """);

    /// <summary>Queues the mail unless one with its key exists; true where it is new.</summary>
    public static async Task<bool> Queue(this SqlRunner sql, MailIntent intent, DateTimeOffset now) =>
        await sql.Change(s_insert, Values(intent, now)) == 1;

    private static object Values(MailIntent intent, DateTimeOffset now) => new
    {
        key = intent.Key,
        kind = intent.Kind.ToString(),
        priority = intent.Priority,
        personId = intent.PersonId,
        registrationId = intent.RegistrationId,
        round = intent.Round,
        sessionId = intent.SessionId,
        aboutId = intent.AboutId,
        dueAt = intent.DueAt,
        now,
    };
}
