using Network.Core.Access;
using Network.Core.Evaluations;

namespace Network.Data.Evaluations;

/// <summary>
/// Asks those who were there and have not been asked, reminds once, and closes what is over. The moment is reckoned from what the gathering is now, so that
/// it follows where that is moved; whoever is ticked late is asked at the next run; it does not matter when this ran last.
/// </summary>
public sealed class DueEvaluationStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_on = new("""
        SELECT e.Id, e.GatheringId, e.IsOn, e.OnSince, e.SendMoment AS Moment, e.ClosesAfterDays, e.ReminderDays,
               (SELECT MAX(s.EndsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS LastEnd
        FROM Evaluation e
        JOIN Gathering g ON g.Id = e.GatheringId
        WHERE e.IsOn = 1 AND e.ClosedAt IS NULL AND g.State = 'Published'
        """);

    private static readonly Sql s_present = new("""
        SELECT r.Id FROM Registration r
        WHERE r.GatheringId = @gatheringId AND r.State = 'Confirmed'
          AND EXISTS (SELECT 1 FROM Attendance a WHERE a.RegistrationId = r.Id)
          AND NOT EXISTS (SELECT 1 FROM EvaluationInvitation i WHERE i.EvaluationId = @evaluationId AND i.RegistrationId = r.Id)
        ORDER BY r.Id
        """);

    private static readonly Sql s_invite = new("""
        INSERT INTO EvaluationInvitation (EvaluationId, RegistrationId, Token, HasAnswered) VALUES (@evaluationId, @registrationId, @token, 0)
        """);

    private static readonly Sql s_ask = new("""
        INSERT INTO Outbox (MailKey, Kind, Priority, RegistrationId, AboutId, State, NextAt, Attempts, CreatedAt)
        SELECT CONCAT('evaluation:', i.EvaluationId, ':', i.RegistrationId),
               'Evaluation', 9, i.RegistrationId, i.EvaluationId, 'Queued', @now, 0, @now
        FROM EvaluationInvitation i
        JOIN Registration r ON r.Id = i.RegistrationId
        WHERE i.EvaluationId = @evaluationId AND i.HasAnswered = 0 AND r.State = 'Confirmed'
          AND EXISTS (SELECT 1 FROM Session s JOIN Attendance a ON a.SessionId = s.Id WHERE s.GatheringId = r.GatheringId AND a.RegistrationId = r.Id)
          AND NOT EXISTS (SELECT 1 FROM Outbox o WHERE o.MailKey =
                CONCAT('evaluation:', i.EvaluationId, ':', i.RegistrationId))
        """);

    // So many days after they were asked, also where that was late.
    private static readonly Sql s_remind = new("""
        INSERT INTO Outbox (MailKey, Kind, Priority, RegistrationId, AboutId, State, NextAt, Attempts, CreatedAt)
        SELECT CONCAT('evaluation-reminder:', i.EvaluationId, ':', i.RegistrationId),
               'EvaluationReminder', 9, i.RegistrationId, i.EvaluationId, 'Queued', @now, 0, @now
        FROM EvaluationInvitation i
        JOIN Registration r ON r.Id = i.RegistrationId
        JOIN Outbox a ON a.MailKey = CONCAT('evaluation:', i.EvaluationId, ':', i.RegistrationId)
        WHERE i.EvaluationId = @evaluationId AND i.HasAnswered = 0 AND r.State = 'Confirmed' AND a.State = 'Sent' AND a.SentAt <= @askedBefore
          AND EXISTS (SELECT 1 FROM Session s JOIN Attendance x ON x.SessionId = s.Id WHERE s.GatheringId = r.GatheringId AND x.RegistrationId = r.Id)
          AND NOT EXISTS (SELECT 1 FROM Outbox o WHERE o.MailKey =
                CONCAT('evaluation-reminder:', i.EvaluationId, ':', i.RegistrationId))
        """);

    private static readonly Sql s_close = new("UPDATE Evaluation SET ClosedAt = @now, Version = Version + 1 WHERE Id = @evaluationId AND ClosedAt IS NULL");

    /// <summary>Does what is due now; returns how many mails are new.</summary>
    public async Task<int> Queue(CancellationToken stop = default)
    {
        var (now, queued) = (clock.GetUtcNow(), 0);
        foreach (var row in await database.Read(sql => sql.List<OnRow>(s_on), stop))
        {
            if (EvaluationRules.Window(row.Evaluation, row.LastEnd) is not { } window || window.DueAt > now) continue;
            try
            {
                queued += await database.Write(sql => window.Holds(now) ? Ask(sql, row, now) : Close(sql, row, now), stop);
            }
            catch (Exception e) when (UniqueViolation.Is(e))
            {
                // Another node asked the same people in the same moment; whoever is left is asked at the next run.
            }
        }

        return queued;
    }

    private static async Task<int> Ask(SqlRunner sql, OnRow row, DateTimeOffset now)
    {
        var missing = await sql.List<long>(s_present, new { gatheringId = row.GatheringId, evaluationId = row.Id });
        await sql.Change(s_invite, missing.Select(registrationId => new { evaluationId = row.Id, registrationId, token = SecretToken.New() }).ToList());
        var asked = await sql.Change(s_ask, new { evaluationId = row.Id, now });
        if (row.ReminderDays is not { } days) return asked;
        return asked + await sql.Change(s_remind, new { evaluationId = row.Id, now, askedBefore = EvaluationRules.AskedBefore(days, now) });
    }

    private static async Task<int> Close(SqlRunner sql, OnRow row, DateTimeOffset now)
    {
        await sql.Change(s_close, new { evaluationId = row.Id, now });
        return 0;
    }

    private sealed record OnRow
    {
        public long Id { get; init; }
        public long GatheringId { get; init; }
        public bool IsOn { get; init; }
        public DateTimeOffset? OnSince { get; init; }
        public SendMoment Moment { get; init; }
        public int ClosesAfterDays { get; init; }
        public int? ReminderDays { get; init; }
        public DateTimeOffset? LastEnd { get; init; }

        public Evaluation Evaluation => new() { Id = Id, IsOn = IsOn, OnSince = OnSince, Moment = Moment, ClosesAfterDays = ClosesAfterDays, ReminderDays = ReminderDays };
    }
}
