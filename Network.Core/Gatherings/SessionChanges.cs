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
