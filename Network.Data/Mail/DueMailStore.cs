using Network.Core.Gatherings;
using Network.Core.Mail;
using Network.Core.Time;

namespace Network.Data.Mail;

/// <summary>
/// Brings the mails into being that should exist and do not: each a set-based query, so that it does not matter when it ran last, who registered late,
/// or how often a session was moved.
/// </summary>
public sealed class DueMailStore(Database database, TimeProvider clock)
{
    private static readonly TimeSpan s_recent = TimeSpan.FromDays(1);
    private static readonly TimeSpan s_askAll = TimeSpan.FromMinutes(5);

    // A person's last mail about a session must say what is true, and hold the link once its moment has come. The first arm is the rule: the link is due
    // and the last mail (if any) did not hold one. The second is change: what was told is no longer so, and the hold of ten minutes is over. A confirmation,
    // or a mail about a whole series, on its way will say everything itself. The key names the mail that it follows, so that there is never a second one.
    // What an organiser may still undo (TellFrom) waits, whichever arm it is. The two COALESCEs change nothing but the way: what is on its way
    // is asked of those alone who lack something, not of everybody every ten seconds, and a person's few mails are read once, not once for each state.
    private const string Notices = """
        INSERT INTO Outbox (MailKey, Kind, Priority, RegistrationId, Round, SessionId, State, NextAt, Attempts, CreatedAt)
        SELECT CONCAT('session:', s.Id, ':', r.Id, ':', r.Round, ':', COALESCE(t.OutboxId, 0)), 'SessionNotice', 5, r.Id, r.Round, s.Id, 'Queued', @now, 0, @now
        FROM Session s
        JOIN Gathering g ON g.Id = s.GatheringId
        JOIN Registration r ON r.GatheringId = g.Id
        LEFT JOIN Telling t ON t.RegistrationId = r.Id AND t.SessionId = s.Id AND t.Round = r.Round
          AND t.OutboxId = (SELECT MAX(x.OutboxId) FROM Telling x WHERE x.RegistrationId = r.Id AND x.SessionId = s.Id AND x.Round = r.Round)
        WHERE g.State = 'Published' AND s.CancelledAt IS NULL AND s.StartsAt > @now AND r.State = 'Confirmed'
          AND (s.TellFrom IS NULL OR s.TellFrom <= @now)
          AND (s.LinkDueAt <= @now OR (s.NoticeFrom <= @now AND s.NoticeFrom > @changedSince))
          AND ((s.LinkDueAt <= @now AND s.LinkMark IS NOT NULL AND t.LinkMark IS NULL
                AND (g.Mode <> 'Hybrid' OR EXISTS (SELECT 1 FROM OnlineAttendance a WHERE a.RegistrationId = r.Id AND a.SessionId = s.Id)))
            OR (s.NoticeFrom <= @now AND s.NoticeFrom > @changedSince
                AND (t.OutboxId IS NULL OR t.TimeMark <> s.TimeMark
                     OR (s.LinkDueAt <= @now AND s.LinkMark IS NOT NULL AND t.LinkMark <> s.LinkMark
                         AND (g.Mode <> 'Hybrid' OR EXISTS (SELECT 1 FROM OnlineAttendance b WHERE b.RegistrationId = r.Id AND b.SessionId = s.Id))))))
          AND NOT EXISTS (SELECT 1 FROM Outbox c WHERE c.RegistrationId = r.Id AND c.Round = COALESCE(t.Round, r.Round) AND c.Kind = 'Confirmation'
                          AND COALESCE(c.State, '') IN ('Queued', 'Leased', 'Retrying'))
          AND NOT EXISTS (SELECT 1 FROM Outbox e WHERE e.MailKey = r.SeriesMailKey AND e.State IN ('Queued', 'Leased', 'Retrying'))
        """;

    private static readonly Sql s_sessionNotices = new(
        sqlite: $"{Notices} ON CONFLICT (MailKey) DO NOTHING",
        sqlServer: $"""
            {Notices}
              AND NOT EXISTS (SELECT 1 FROM Outbox o WHERE o.MailKey = CONCAT('session:', s.Id, ':', r.Id, ':', r.Round, ':', COALESCE(t.OutboxId, 0)))
            """);

    private static readonly Sql s_sessionsCancelled = new("""
        INSERT INTO Outbox (MailKey, Kind, Priority, RegistrationId, Round, SessionId, State, NextAt, Attempts, CreatedAt)
        SELECT CONCAT('session-cancelled:', s.Id, ':', r.Id, ':', r.Round),
               'SessionCancelled', 5, r.Id, r.Round, s.Id, 'Queued', @now, 0, @now
        FROM Session s
        JOIN Gathering g ON g.Id = s.GatheringId
        JOIN Registration r ON r.GatheringId = g.Id
        WHERE g.State = 'Published' AND s.CancelledAt IS NOT NULL AND s.StartsAt > s.CancelledAt AND s.EndsAt > @now AND r.State = 'Confirmed'
          AND (s.TellFrom IS NULL OR s.TellFrom <= @now)
          AND EXISTS (SELECT 1 FROM Telling t WHERE t.RegistrationId = r.Id AND t.SessionId = s.Id AND t.Round = r.Round)
          AND NOT EXISTS (SELECT 1 FROM Outbox o WHERE o.MailKey =
                CONCAT('session-cancelled:', s.Id, ':', r.Id, ':', r.Round))
        """);

    private static readonly Sql s_gatheringsCancelled = new("""
        INSERT INTO Outbox (MailKey, Kind, Priority, RegistrationId, Round, State, NextAt, Attempts, CreatedAt)
        SELECT CONCAT('gathering-cancelled:', r.Id, ':', r.Round),
               'GatheringCancelled', 5, r.Id, r.Round, 'Queued', @now, 0, @now
        FROM Gathering g
        JOIN Registration r ON r.GatheringId = g.Id
        WHERE g.State = 'Cancelled' AND r.State IN ('Confirmed', 'Waiting') AND (g.TellFrom IS NULL OR g.TellFrom <= @now)
          AND EXISTS (SELECT 1 FROM Session s WHERE s.GatheringId = g.Id AND s.EndsAt > @now)
          AND NOT EXISTS (SELECT 1 FROM Outbox o WHERE o.MailKey =
                CONCAT('gathering-cancelled:', r.Id, ':', r.Round))
        """);

    private static readonly Sql s_withoutLink = new("""
        SELECT s.Id AS SessionId, s.StartsAt, n.LinkTime AS NetworkTime, n.LinkDaysBefore AS NetworkDays, g.LinkTime, g.LinkDaysBefore, p.PersonId
        FROM Session s
        JOIN Gathering g ON g.Id = s.GatheringId
        JOIN LearningNetwork n ON n.Id = g.LearningNetworkId
        JOIN NetworkStaff p ON p.LearningNetworkId = n.Id AND p.Access = 'Organiser'
        WHERE g.State = 'Published' AND g.Mode <> 'Physical' AND s.CancelledAt IS NULL AND s.LinkMark IS NULL
          AND s.StartsAt > @now AND s.StartsAt < @until
        """);

    private DateTimeOffset _askedAll;

    /// <summary>
    /// Queues the mails about single sessions that are due now; returns how many are new. Whose link is due is asked of everybody each time. Who lacks a
    /// change is asked where a session was changed within a day; of all others every five minutes, for those whom an earlier mail did not reach.
    /// </summary>
    public async Task<int> QueueSessionNotices(CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        var all = now - _askedAll is var since && (since >= s_askAll || since < TimeSpan.Zero);
        var queued = await Queue(s_sessionNotices, new { now, changedSince = all ? DateTimeOffset.MinValue : now - s_recent }, stop);
        if (all) _askedAll = now;
        return queued;
    }

    /// <summary>Queues what those concerned are told of cancelled sessions and gatherings; returns how many are new.</summary>
    public async Task<int> QueueCancellations(CancellationToken stop = default) =>
        await Queue(s_sessionsCancelled, new { now = clock.GetUtcNow() }, stop) + await Queue(s_gatheringsCancelled, new { now = clock.GetUtcNow() }, stop);

    /// <summary>Queues today's warnings to organisers about sessions without a link; returns how many are new.</summary>
    public Task<int> QueueMissingLinkWarnings(CancellationToken stop = default) => database.Write(
        async sql =>
        {
            var now = clock.GetUtcNow();
            var queued = 0;
            foreach (var row in await sql.List<WithoutLinkRow>(s_withoutLink, new { now, until = now.AddDays(LinkRule.MostDays + 3) }))
            {
                var rule = new LinkRule(row.LinkDaysBefore ?? row.NetworkDays, row.LinkTime ?? row.NetworkTime);
                if (!rule.WarnsAt(row.StartsAt, now)) continue;
                if (await sql.Queue(MailIntent.MissingLink(row.SessionId, row.PersonId, now.OsloDate(), now), now)) queued++;
            }

            return queued;
        },
        stop);

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

    private sealed record WithoutLinkRow
    {
        public long SessionId { get; init; }
        public DateTimeOffset StartsAt { get; init; }
        public TimeOnly NetworkTime { get; init; }
        public int NetworkDays { get; init; }
        public TimeOnly? LinkTime { get; init; }
        public int? LinkDaysBefore { get; init; }
        public long PersonId { get; init; }
    }
}
