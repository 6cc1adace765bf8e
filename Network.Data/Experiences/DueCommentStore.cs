using Network.Core.Experiences;
using Network.Core.Time;

namespace Network.Data.Experiences;

/// <summary>
/// Brings the mails about comments into being that should exist and do not: for each comment at once, or one the morning after about all of a day that
/// nobody was told of at once. Which it is goes by what the person had chosen when the comment was written, so that nothing is told twice or never.
/// </summary>
public sealed class DueCommentStore(Database database, TimeProvider clock)
{
    private static readonly TimeOnly s_morning = new(8, 0);

    private static readonly Sql s_atOnce = new("""
        INSERT INTO Outbox (MailKey, Kind, Priority, PersonId, AboutId, State, NextAt, Attempts, CreatedAt)
        SELECT CONCAT('comment:', c.Id, ':', f.PersonId),
               'ExperienceComment', 5, f.PersonId, c.Id, 'Queued', @now, 0, @now
        FROM ExperienceComment c
        JOIN Experience e ON e.Id = c.ExperienceId AND e.State = 'Published'
        JOIN ExperienceFollow f ON f.ExperienceId = c.ExperienceId AND f.PersonId <> c.PersonId AND f.CreatedAt <= c.CreatedAt
        LEFT JOIN MailChoice m ON m.PersonId = f.PersonId
        WHERE c.DayNumber >= @firstDay AND (m.PersonId IS NULL OR (m.CommentMail = 'AtOnce' AND m.ChangedAt <= c.CreatedAt))
          AND NOT EXISTS (SELECT 1 FROM Outbox o WHERE o.MailKey =
                CONCAT('comment:', c.Id, ':', f.PersonId))
        """);

    private static readonly Sql s_digests = new("""
        INSERT INTO Outbox (MailKey, Kind, Priority, PersonId, AboutId, State, NextAt, Attempts, CreatedAt)
        SELECT DISTINCT CONCAT('comments:', f.PersonId, ':', c.DayNumber),
               'CommentDigest', 5, f.PersonId, c.DayNumber, 'Queued', @now, 0, @now
        FROM ExperienceComment c
        JOIN Experience e ON e.Id = c.ExperienceId AND e.State = 'Published'
        JOIN ExperienceFollow f ON f.ExperienceId = c.ExperienceId AND f.PersonId <> c.PersonId AND f.CreatedAt <= c.CreatedAt
        JOIN MailChoice m ON m.PersonId = f.PersonId AND m.CommentMail <> 'None' AND m.WantedFrom <= c.CreatedAt
        WHERE c.DayNumber >= @firstDay AND c.DayNumber < @beforeDay
          AND NOT EXISTS (SELECT 1 FROM Outbox o WHERE o.MailKey =
                CONCAT('comment:', c.Id, ':', f.PersonId))
          AND NOT EXISTS (SELECT 1 FROM Outbox o WHERE o.MailKey =
                CONCAT('comments:', f.PersonId, ':', c.DayNumber))
        """);

    /// <summary>Queues what is due now; returns how many are new.</summary>
    public async Task<int> Queue(CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        var today = now.OsloDate();
        var beforeDay = now >= OsloTime.Moment(today, s_morning) ? today.DayNumber : today.DayNumber - 1;
        var values = new { now, firstDay = today.DayNumber - ExperienceRules.NewsDays, beforeDay };
        return await Queue(s_atOnce, values, stop) + await Queue(s_digests, values, stop);
    }

    private async Task<int> Queue(Sql statement, object values, CancellationToken stop)
    {
        try
        {
            return await database.Write(sql => sql.Change(statement, values), stop);
        }
        catch (Exception e) when (UniqueViolation.Is(e))
        {
            // Another node queued the same in the same moment.
            return 0;
        }
    }
}
