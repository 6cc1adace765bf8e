using System.Globalization;
using Network.Core.FollowUps;
using Network.Core.Time;

namespace Network.Data.FollowUps;

/// <summary>
/// Brings the reminders of points and the nags for missing minutes into being that should exist and do not: each a set-based query, so that it does not matter
/// when it ran last, or how often a date was changed or a session moved.
/// </summary>
public sealed class DueFollowUpStore(Database database, TimeProvider clock)
{
    // One mail a day for all of a person's points. The key counts how many they have been reminded of: a point that becomes known after today's mail, and
    // whose date would pass before tomorrow's, gets one of its own.
    private static readonly Sql s_reminders = new($$"""
        INSERT INTO Outbox (MailKey, Kind, Priority, PersonId, State, NextAt, Attempts, CreatedAt)
        SELECT CONCAT('follow-up:', q.Id, ':', @day, ':', (SELECT COUNT(*) FROM FollowUpReminder r WHERE r.PersonId = q.Id)),
               'FollowUpDue', 5, q.Id, 'Queued', @now, 0, @now
        FROM Person q
        WHERE q.Email <> '' AND q.Id IN (SELECT u.PersonId FROM ({{FollowUpDueRows.All}}) u WHERE {{FollowUpDueRows.New}})
          AND NOT EXISTS (SELECT 1 FROM Outbox o WHERE o.PersonId = q.Id AND o.Kind = 'FollowUpDue' AND o.State IN ('Queued', 'Leased', 'Retrying'))
          AND NOT EXISTS (SELECT 1 FROM Outbox o WHERE o.MailKey =
                CONCAT('follow-up:', q.Id, ':', @day, ':', (SELECT COUNT(*) FROM FollowUpReminder r WHERE r.PersonId = q.Id)))
        """);

    private static readonly Sql s_nags = new($$"""
        INSERT INTO Outbox (MailKey, Kind, Priority, PersonId, Round, AboutId, State, NextAt, Attempts, CreatedAt)
        SELECT CONCAT('minutes-missing:', g.Id, ':', p.PersonId, ':', @days),
               'MinutesMissing', 5, p.PersonId, @days, g.Id, 'Queued', @now, 0, @now
        FROM Gathering g
        JOIN NetworkStaff p ON p.LearningNetworkId = g.LearningNetworkId AND p.Access = 'Organiser'
        WHERE {{MissingMinutesRows.Missing}} AND g.Id IN (SELECT s.GatheringId FROM Session s WHERE s.CancelledAt IS NULL AND s.EndsAt >= @from AND s.EndsAt < @until)
          AND NOT EXISTS (SELECT 1 FROM Session t WHERE t.GatheringId = g.Id AND t.CancelledAt IS NULL AND t.EndsAt >= @until)
          AND NOT EXISTS (SELECT 1 FROM Outbox o WHERE o.MailKey =
                CONCAT('minutes-missing:', g.Id, ':', p.PersonId, ':', @days))
        """);

    /// <summary>Queues what is due now; returns how many mails are new.</summary>
    public async Task<int> Queue(CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        var (today, lastDay) = FollowUpRules.DatesRemindedOf(now);
        var queued = await Queue(s_reminders, new { today, lastDay, day = now.OsloDate().ToString("yyyyMMdd", CultureInfo.InvariantCulture), now }, stop);
        foreach (var days in NagRules.Days)
        {
            var (from, until) = NagRules.Ended(days, now);
            queued += await Queue(s_nags, new { days, from, until, now }, stop);
        }

        return queued;
    }

    private async Task<int> Queue(Sql statement, object values, CancellationToken stop)
    {
        try
        {
            return await database.Write(sql => sql.Change(statement, values), stop);
        }
        catch (Exception e) when (UniqueViolation.Is(e))
        {
            // Another node queued the same mails in the same moment. They exist: that is all this was for.
            return 0;
        }
    }
}
