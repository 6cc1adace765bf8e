using Network.Core.Mail;
using Network.Data;

namespace Network.Tests.Operations;

/// <summary>Puts mail into the outbox in any state, which only time and a mail server bring about otherwise.</summary>
internal static class OutboxRows
{
    private static readonly Sql s_insert = new("""
        INSERT INTO Outbox (MailKey, Kind, Priority, State, NextAt, Attempts, CreatedAt)
        VALUES (@key, 'SignIn', 0, @state, @nextAt, 0, @nextAt)
        """);

    public static Task PutInOutbox(this Database database, string key, MailState state, DateTimeOffset nextAt) =>
        database.Write(sql => sql.Change(s_insert, new { key, state = state.ToString(), nextAt }));
}
