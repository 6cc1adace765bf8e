using Network.Core.Time;

namespace Network.Core.Gatherings;

/// <summary>What a session becomes when a plan is saved: its marks, the moment of its link, and from when the change may be told.</summary>
public static class SessionChanges
{
    /// <summary>A session that was not there before.</summary>
    public static Session New(SessionPlan plan, LinkRule rule, DateTimeOffset now)
    {
        var session = Filled(new Session(), plan, rule);
        return session with { NoticeFrom = ChangeRules.NoticeFrom(null, plan.StartsAt, DateTimeOffset.MinValue, now) };
    }

    /// <summary>
    /// The session with the plan's content. Nothing to tell: nothing moves. A link that was let out by hand stays out, unless the session
    /// moves to a later day: then the rule decides again.
    /// </summary>
    public static Session Apply(Session old, SessionPlan plan, LinkRule rule, DateTimeOffset now)
    {
        var movedLater = plan.StartsAt.OsloDate() > old.StartsAt.OsloDate();
        var session = Filled(old with { LinkReleasedAt = movedLater ? null : old.LinkReleasedAt }, plan, rule);
        if (session.TimeMark == old.TimeMark && session.LinkMark == old.LinkMark) return session;
        return session with
        {
            Sequence = old.Sequence + 1,
            NoticeFrom = ChangeRules.NoticeFrom(old.StartsAt, plan.StartsAt, old.NoticeFrom, now),
        };
    }

    /// <summary>What a plan would make of the sessions that there are; those that are cancelled stay as they are.</summary>
    public static IReadOnlyList<SessionChange> Of(IReadOnlyList<Session> existing, IEnumerable<SessionPlan> plans, LinkRule rule, DateTimeOffset now)
    {
        var changes = new List<SessionChange>();
        foreach (var plan in plans)
        {
            var old = existing.FirstOrDefault(s => s.Id == plan.Id);
            if (plan.Id == 0) changes.Add(new SessionChange(null, New(plan, rule, now)));
            else if (old is { CancelledAt: null }) changes.Add(new SessionChange(old, Apply(old, plan, rule, now)));
        }

        return changes;
    }

    /// <summary>From when what is new in the changes is told. All of it goes at once where some of it cannot wait.</summary>
    public static DateTimeOffset TellFrom(IEnumerable<SessionChange> changes, bool atOnce, DateTimeOffset now) => atOnce
        ? now
        : ChangeRules.TellFrom(changes.Where(c => c.IsNews && c.After.StartsAt > now).SelectMany(c => new[] { c.Before?.StartsAt ?? c.After.StartsAt, c.After.StartsAt }), now);

    /// <summary>The changes with what is new in them told from that moment on, and not before.</summary>
    public static IReadOnlyList<SessionChange> Held(IEnumerable<SessionChange> changes, DateTimeOffset tellFrom) =>
        [.. changes.Select(c => c.IsNews ? c with { After = c.After with { NoticeFrom = tellFrom, TellFrom = tellFrom } } : c)];

    /// <summary>The session as it was before a change; its place in calendars counts on.</summary>
    public static Session Undone(Session session, ChangedSession change, LinkRule rule)
    {
        var before = Filled(
            session with { LinkReleasedAt = session.LinkReleasedAt ?? change.LinkReleasedAt },
            new SessionPlan(session.Id, session.Title, change.StartsAt!.Value, change.EndsAt!.Value, change.Place, change.MeetingUrl),
            rule);
        return before with { Sequence = session.Sequence + 1, NoticeFrom = change.NoticeFrom!.Value, TellFrom = change.TellFrom };
    }

    /// <summary>From when the link may go: the rule's moment, or when it was let out by hand, whichever is first.</summary>
    public static DateTimeOffset LinkDueAt(DateTimeOffset startsAt, DateTimeOffset? releasedAt, LinkRule rule)
    {
        var byRule = rule.DueAt(startsAt);
        return releasedAt < byRule ? releasedAt.Value : byRule;
    }

    private static Session Filled(Session session, SessionPlan plan, LinkRule rule) => session with
    {
        Title = plan.Title,
        StartsAt = plan.StartsAt,
        EndsAt = plan.EndsAt,
        Place = plan.Place,
        MeetingUrl = plan.MeetingUrl,
        TimeMark = SessionMarks.Time(plan.StartsAt, plan.EndsAt, plan.Place),
        LinkMark = SessionMarks.Link(plan.MeetingUrl),
        LinkDueAt = LinkDueAt(plan.StartsAt, session.LinkReleasedAt, rule),
    };
}
