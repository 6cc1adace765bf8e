using Network.Core.Access;
using Network.Core.Mail;

namespace Network.Data.Mail;

/// <summary>
/// Leases due intents to senders and marks what became of them. NextAt of a leased row is the end of its lease: what a dead sender held comes
/// free by itself, with the same Message-ID.
/// </summary>
public sealed class OutboxStore(Database database, TimeProvider clock)
{
    // What tells of a session whose change may still be undone waits, also a mail that was refused before the change.
    private static readonly Sql s_lease = new(
        sqlite: """
            UPDATE Outbox
            SET State = 'Leased', LeaseOwner = @owner, NextAt = @until, Attempts = Attempts + 1,
                MessageId = COALESCE(MessageId, REPLACE(@messageId, '{id}', CAST(Id AS varchar(20))))
            WHERE Id IN (SELECT o.Id FROM Outbox o WHERE o.State IN ('Queued', 'Leased', 'Retrying') AND o.NextAt <= @now
                         AND (o.Kind <> 'SessionNotice' OR NOT EXISTS (SELECT 1 FROM Session h WHERE h.Id = o.SessionId AND h.TellFrom > @now))
                         AND (o.Kind NOT IN ('ClosesSoon', 'Practical') OR NOT EXISTS
                           (SELECT 1 FROM Gathering g JOIN Session h ON h.GatheringId = g.Id WHERE g.Id = o.AboutId AND (g.TellFrom > @now OR h.TellFrom > @now)))
                         ORDER BY o.Priority, o.NextAt, o.Id LIMIT @take)
              AND State IN ('Queued', 'Leased', 'Retrying') AND NextAt <= @now
            RETURNING Id, MailKey, Kind, PersonId, RegistrationId, Round, SessionId, AboutId, Attempts, MessageId, LeaseOwner, NextAt, CreatedAt
            """,
        sqlServer: """
            UPDATE Outbox
            SET State = 'Leased', LeaseOwner = @owner, NextAt = @until, Attempts = Attempts + 1,
                MessageId = COALESCE(MessageId, REPLACE(@messageId, '{id}', CAST(Id AS varchar(20))))
            OUTPUT inserted.Id, inserted.MailKey, inserted.Kind, inserted.PersonId, inserted.RegistrationId, inserted.Round, inserted.SessionId,
                   inserted.AboutId, inserted.Attempts, inserted.MessageId, inserted.LeaseOwner, inserted.NextAt, inserted.CreatedAt
            WHERE Id IN (SELECT TOP (@take) o.Id FROM Outbox o WHERE o.State IN ('Queued', 'Leased', 'Retrying') AND o.NextAt <= @now
                         AND (o.Kind <> 'SessionNotice' OR NOT EXISTS (SELECT 1 FROM Session h WHERE h.Id = o.SessionId AND h.TellFrom > @now))
                         AND (o.Kind NOT IN ('ClosesSoon', 'Practical') OR NOT EXISTS
                           (SELECT 1 FROM Gathering g JOIN Session h ON h.GatheringId = g.Id WHERE g.Id = o.AboutId AND (g.TellFrom > @now OR h.TellFrom > @now)))
                         ORDER BY o.Priority, o.NextAt, o.Id)
              AND State IN ('Queued', 'Leased', 'Retrying') AND NextAt <= @now
            """);

    private static readonly Sql s_sent = new("""
        UPDATE Outbox SET State = 'Sent', SentAt = @now, Recipient = @recipient, LeaseOwner = NULL, Error = NULL
        WHERE Id = @id AND State = 'Leased' AND LeaseOwner = @owner
        """);

    private static readonly Sql s_retry = new("""
        UPDATE Outbox SET State = 'Retrying', NextAt = @next, Error = @error, Recipient = @recipient, LeaseOwner = NULL
        WHERE Id = @id AND State = 'Leased' AND LeaseOwner = @owner
        """);

    private static readonly Sql s_fail = new("""
        UPDATE Outbox SET State = 'Failed', Error = @error, Recipient = @recipient, LeaseOwner = NULL
        WHERE Id = @id AND State = 'Leased' AND LeaseOwner = @owner
        """);

    private static readonly Sql s_withhold = new("""
        UPDATE Outbox SET State = 'Withheld', Error = @error, LeaseOwner = NULL
        WHERE Id = @id AND State = 'Leased' AND LeaseOwner = @owner
        """);

    // A try that surely did not arrive has told nobody anything: the next one is written from what is true then.
    private static readonly Sql s_untell = new("DELETE FROM Telling WHERE OutboxId = @id");

    private static readonly Sql s_unremind = new("DELETE FROM FollowUpReminder WHERE OutboxId = @id");

    private static readonly Sql s_anyDue = new(
        sqlite: """
            SELECT o.Id FROM Outbox o WHERE o.State IN ('Queued', 'Leased', 'Retrying') AND o.NextAt <= @now
              AND (o.Kind <> 'SessionNotice' OR NOT EXISTS (SELECT 1 FROM Session h WHERE h.Id = o.SessionId AND h.TellFrom > @now))
              AND (o.Kind NOT IN ('ClosesSoon', 'Practical') OR NOT EXISTS
                (SELECT 1 FROM Gathering g JOIN Session h ON h.GatheringId = g.Id WHERE g.Id = o.AboutId AND (g.TellFrom > @now OR h.TellFrom > @now)))
            LIMIT 1
            """,
        sqlServer: """
            SELECT TOP (1) o.Id FROM Outbox o WHERE o.State IN ('Queued', 'Leased', 'Retrying') AND o.NextAt <= @now
              AND (o.Kind <> 'SessionNotice' OR NOT EXISTS (SELECT 1 FROM Session h WHERE h.Id = o.SessionId AND h.TellFrom > @now))
              AND (o.Kind NOT IN ('ClosesSoon', 'Practical') OR NOT EXISTS
                (SELECT 1 FROM Gathering g JOIN Session h ON h.GatheringId = g.Id WHERE g.Id = o.AboutId AND (g.TellFrom > @now OR h.TellFrom > @now)))
            """);

    /// <summary>Takes up to <paramref name="take"/> due mails, the most urgent first.</summary>
    /// <param name="take">At most this many.</param>
    /// <param name="domain">The domain of new Message-IDs; one that has an id keeps it.</param>
    /// <param name="leaseTime">How long the sender may hold them.</param>
    /// <param name="stop">Ends the wait for the database.</param>
    public Task<IReadOnlyList<LeasedMail>> Lease(int take, string domain, TimeSpan leaseTime, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        var owner = SecretToken.New();
        var values = new { now, until = now + leaseTime, owner, messageId = $"{{id}}.{owner}@{domain}", take };
        return database.Write(sql => sql.List<LeasedMail>(s_lease, values), stop);
    }

    /// <summary>True where something is due now.</summary>
    public Task<bool> AnythingDue(CancellationToken stop = default) =>
        database.Read(async sql => await sql.Value<long?>(s_anyDue, new { now = clock.GetUtcNow() }) is not null, stop);

    /// <summary>It was handed over.</summary>
    public Task MarkSent(LeasedMail due, string recipient, CancellationToken stop = default) => Mark(s_sent, due, recipient, null, null, stop);

    /// <summary>They were handed over; all are marked in one transaction.</summary>
    /// <param name="mails">Asked for once nobody else writes, and again where the transaction is run again: always the same.</param>
    /// <param name="stop">Ends the wait for the database.</param>
    public Task MarkSent(Func<IReadOnlyList<SentMail>> mails, CancellationToken stop = default) =>
        database.Write(sql => sql.Change(s_sent, mails().Select(m => Values(m.Due, m.Recipient, null, null))), stop);

    /// <summary>It was refused for good.</summary>
    public Task MarkFailed(LeasedMail due, string recipient, string error, CancellationToken stop = default) =>
        Mark(s_fail, due, recipient, error, null, stop);

    /// <summary>It is not to be sent (any more).</summary>
    public Task MarkWithheld(LeasedMail due, string reason, CancellationToken stop = default) => Mark(s_withhold, due, null, reason, null, stop);

    /// <summary>It surely did not arrive, and may later: comes again by <see cref="RetryRules"/>, or has failed after two days.</summary>
    public Task MarkTemporary(LeasedMail due, string recipient, string error, CancellationToken stop = default)
    {
        var next = RetryRules.Next(due.Attempts, due.CreatedAt, clock.GetUtcNow());
        if (next is null) return MarkFailed(due, recipient, error, stop);
        return database.Write(
            async sql =>
            {
                if (await sql.Change(s_retry, Values(due, recipient, error, next)) == 0) return;
                await sql.Change(s_untell, new { id = due.Id });
                await sql.Change(s_unremind, new { id = due.Id });
            },
            stop);
    }

    private Task<int> Mark(Sql statement, LeasedMail due, string? recipient, string? error, DateTimeOffset? next, CancellationToken stop) =>
        database.Write(sql => sql.Change(statement, Values(due, recipient, error, next)), stop);

    private object Values(LeasedMail due, string? recipient, string? error, DateTimeOffset? next) => new
    {
        id = due.Id,
        owner = due.LeaseOwner,
        recipient,
        error = error is { Length: > 1000 } ? error[..1000] : error,
        next,
        now = clock.GetUtcNow(),
    };
}

/// <summary>A leased mail that was handed over.</summary>
/// <param name="Due">The lease.</param>
/// <param name="Recipient">The address it went to.</param>
public sealed record SentMail(LeasedMail Due, string Recipient);
