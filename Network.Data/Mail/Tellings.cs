using Network.Core.Gatherings;
using Network.Core.Mail;
using Network.Core.Registrations;

namespace Network.Data.Mail;

/// <summary>
/// What those who are mailed in one transaction were told before. What a mail is about to tell is written down before it goes out: where the machine dies
/// in the middle, the next try tells the same, and what has changed since is told by a mail of its own.
/// </summary>
internal sealed class Tellings
{
    private static readonly Sql s_known = new("""
        SELECT t.OutboxId, t.RegistrationId, t.Round, t.SessionId, t.TimeMark, t.LinkMark, t.GatheringChangeId FROM Telling t
        WHERE t.RegistrationId IN @registrationIds
        ORDER BY t.OutboxId
        """);

    private static readonly Sql s_insert = new("""
        INSERT INTO Telling (OutboxId, SessionId, RegistrationId, Round, TimeMark, LinkMark, GatheringChangeId)
        VALUES (@OutboxId, @SessionId, @RegistrationId, @Round, @TimeMark, @LinkMark, @GatheringChangeId)
        """);

    private readonly SqlRunner _sql;
    private readonly NewsSources _sources;
    private readonly Dictionary<long, List<TellingRow>> _known;

    private Tellings(SqlRunner sql, NewsSources sources, IEnumerable<TellingRow> known) =>
        (_sql, _sources, _known) = (sql, sources, known.GroupBy(t => t.RegistrationId).ToDictionary(g => g.Key, g => g.ToList()));

    /// <summary>Those of these registrations.</summary>
    public static async Task<Tellings> Of(SqlRunner sql, NewsSources sources, IReadOnlyList<long> registrationIds) =>
        new(sql, sources, await sql.List<TellingRow>(s_known, new { registrationIds }));

    /// <summary>What the mail tells of these sessions, as it was first written down.</summary>
    public async Task<IReadOnlyList<SessionNews>> Tell(LeasedMail due, Registration registration, IEnumerable<Session> sessions, DateTimeOffset now)
    {
        var earlier = Earlier(due, registration).ToList();
        var known = earlier.GroupBy(t => t.SessionId).ToDictionary(g => g.Key, g => g.Last());
        var linkKnown = earlier.Where(t => t.LinkMark is not null).Select(t => t.SessionId).ToHashSet();
        var mine = Mine(due, registration).ToDictionary(t => t.SessionId);
        var (news, added) = (new List<SessionNews>(), new List<TellingRow>());
        foreach (var session in sessions)
        {
            var before = known.GetValueOrDefault(session.Id);
            var withLink = mine.TryGetValue(session.Id, out var told) ? told.LinkMark is not null && session.MeetingUrl is not null : session.LinkIsOpen(now);
            var changes = await _sources.Changes(session.Id);
            if (told is null) added.Add(Row(due, registration, session, withLink, changes.Count == 0 ? null : changes[^1].Id));
            var one = new SessionNews(
                session,
                withLink,
                TimeChanged: before is not null && before.TimeMark != session.TimeMark,
                LinkChanged: withLink && linkKnown.Contains(session.Id) && before?.LinkMark is { } mark && mark != session.LinkMark);
            news.Add(one with { Reason = before is null || one.TimeChanged || one.LinkChanged ? Reason(changes, before) : null });
        }

        await Add(registration, added);
        return news;
    }

    /// <summary>True where the person's last mail about the session says all that is true already.</summary>
    public bool KnowsAll(LeasedMail due, Registration registration, Session session, DateTimeOffset now)
    {
        if (Mine(due, registration).Any()) return false;
        var last = Earlier(due, registration).LastOrDefault(t => t.SessionId == session.Id);
        return last is not null && last.TimeMark == session.TimeMark && (!session.LinkIsOpen(now) || last.LinkMark == session.LinkMark);
    }

    // Of all that has changed since the person was last told.
    private static string? Reason(IReadOnlyList<SessionChange> changes, TellingRow? before)
    {
        var reasons = changes.Where(c => c.Id > (before?.GatheringChangeId ?? 0)).Select(c => c.Reason).OfType<string>().Distinct().ToList();
        return reasons.Count == 0 ? null : string.Join('\n', reasons);
    }

    private IEnumerable<TellingRow> Earlier(LeasedMail due, Registration registration) =>
        About(registration).Where(t => t.Round == registration.Round && t.OutboxId != due.Id);

    private IEnumerable<TellingRow> Mine(LeasedMail due, Registration registration) => About(registration).Where(t => t.OutboxId == due.Id);

    private List<TellingRow> About(Registration registration) => _known.GetValueOrDefault(registration.Id) ?? [];

    // Later mails of the same transaction find them in their order.
    private async Task Add(Registration registration, List<TellingRow> added)
    {
        if (added.Count == 0) return;
        await _sql.Change(s_insert, added);
        _known[registration.Id] = [.. About(registration).Concat(added).OrderBy(t => t.OutboxId)];
    }

    private static TellingRow Row(LeasedMail due, Registration registration, Session session, bool withLink, long? changeId) => new()
    {
        OutboxId = due.Id,
        SessionId = session.Id,
        RegistrationId = registration.Id,
        Round = registration.Round,
        TimeMark = session.TimeMark,
        LinkMark = withLink ? session.LinkMark : null,
        GatheringChangeId = changeId,
    };
}
