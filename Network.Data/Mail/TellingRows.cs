using Network.Core.Gatherings;
using Network.Core.Mail;
using Network.Core.Registrations;

namespace Network.Data.Mail;

/// <summary>
/// Writes down what a mail is about to tell, before it goes out: where the machine dies in the middle, the next try tells the same, and what
/// has changed since is told by a mail of its own.
/// </summary>
internal static class TellingRows
{
    private static readonly Sql s_known = new("""
        SELECT t.OutboxId, t.SessionId, t.TimeMark, t.LinkMark, t.GatheringChangeId FROM Telling t
        WHERE t.RegistrationId = @registrationId AND t.Round = @round AND t.OutboxId <> @outboxId
        ORDER BY t.OutboxId
        """);

    private static readonly Sql s_mine = new("SELECT t.OutboxId, t.SessionId, t.TimeMark, t.LinkMark, t.GatheringChangeId FROM Telling t WHERE t.OutboxId = @outboxId");

    private static readonly Sql s_insert = new("""
        INSERT INTO Telling (OutboxId, SessionId, RegistrationId, Round, TimeMark, LinkMark, GatheringChangeId)
        VALUES (@outboxId, @sessionId, @registrationId, @round, @timeMark, @linkMark, @changeId)
        """);

    /// <summary>What the mail tells of these sessions, as it was first written down.</summary>
    public static async Task<IReadOnlyList<SessionNews>> Tell(
        this NewsSources sources, SqlRunner sql, LeasedMail due, Registration registration, IEnumerable<Session> sessions, DateTimeOffset now)
    {
        var values = new { registrationId = registration.Id, round = registration.Round, outboxId = due.Id };
        var earlier = await sql.List<TellingRow>(s_known, values);
        var known = earlier.GroupBy(t => t.SessionId).ToDictionary(g => g.Key, g => g.Last());
        var linkKnown = earlier.Where(t => t.LinkMark is not null).Select(t => t.SessionId).ToHashSet();
        var mine = (await sql.List<TellingRow>(s_mine, values)).ToDictionary(t => t.SessionId);
        var news = new List<SessionNews>();
        foreach (var session in sessions)
        {
            var before = known.GetValueOrDefault(session.Id);
            var withLink = mine.TryGetValue(session.Id, out var told) ? told.LinkMark is not null && session.MeetingUrl is not null : session.LinkIsOpen(now);
            var changes = await sources.Changes(session.Id);
            if (told is null) await sql.Change(s_insert, Values(due, registration, session, withLink, changes.Count == 0 ? null : changes[^1].Id));
            var one = new SessionNews(
                session,
                withLink,
                TimeChanged: before is not null && before.TimeMark != session.TimeMark,
                LinkChanged: withLink && linkKnown.Contains(session.Id) && before?.LinkMark is { } mark && mark != session.LinkMark);
            news.Add(one with { Reason = before is null || one.TimeChanged || one.LinkChanged ? Reason(changes, before) : null });
        }

        return news;
    }

    // Of all that has changed since the person was last told.
    private static string? Reason(IReadOnlyList<SessionChange> changes, TellingRow? before)
    {
        var reasons = changes.Where(c => c.Id > (before?.GatheringChangeId ?? 0)).Select(c => c.Reason).OfType<string>().Distinct().ToList();
        return reasons.Count == 0 ? null : string.Join('\n', reasons);
    }

    /// <summary>True where the person's last mail about the session says all that is true already.</summary>
    public static async Task<bool> KnowsAll(this SqlRunner sql, LeasedMail due, Registration registration, Session session, DateTimeOffset now)
    {
        var values = new { registrationId = registration.Id, round = registration.Round, outboxId = due.Id };
        if ((await sql.List<TellingRow>(s_mine, values)).Count > 0) return false;
        var last = (await sql.List<TellingRow>(s_known, values)).LastOrDefault(t => t.SessionId == session.Id);
        return last is not null && last.TimeMark == session.TimeMark && (!session.LinkIsOpen(now) || last.LinkMark == session.LinkMark);
    }

    private static object Values(LeasedMail due, Registration registration, Session session, bool withLink, long? changeId) => new
    {
        outboxId = due.Id,
        sessionId = session.Id,
        registrationId = registration.Id,
        round = registration.Round,
        timeMark = session.TimeMark,
        linkMark = withLink ? session.LinkMark : null,
        changeId,
    };
}
