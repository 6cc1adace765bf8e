using Network.Core.Gatherings;
using Network.Core.Registrations;

namespace Network.Core.Joining;

/// <summary>What a person finds at their own join address.</summary>
public static class JoinRules
{
    /// <summary>So long before its start a session is as near as the one that goes on, and joining counts as being present.</summary>
    public static readonly TimeSpan Early = TimeSpan.FromMinutes(15);

    /// <summary>Where the person stands.</summary>
    public static JoinState StateAt(Registration registration, Gathering gathering, DateTimeOffset now)
    {
        if (gathering.State != GatheringState.Published) return JoinState.Cancelled;
        if (registration.State == RegistrationState.Cancelled) return JoinState.NotRegistered;
        if (!gathering.Planned.Any(s => s.EndsAt > now)) return gathering.Sessions.Any(s => s.EndsAt > now) ? JoinState.Cancelled : JoinState.Over;
        return registration.State == RegistrationState.Waiting ? JoinState.Waiting : JoinState.Coming;
    }

    /// <summary>The sessions that go on or begin within <see cref="Early"/>; where there are none, those that come next. By start.</summary>
    public static IReadOnlyList<Session> Near(Gathering gathering, DateTimeOffset now)
    {
        var left = gathering.Planned.Where(s => s.EndsAt > now).OrderBy(s => s.StartsAt).ThenBy(s => s.Id).ToList();
        var near = left.Where(s => s.StartsAt - Early <= now).ToList();
        return near.Count > 0 ? near : [.. left.TakeWhile(s => s.StartsAt == left[0].StartsAt)];
    }

    /// <summary>Whether this session can be joined now.</summary>
    public static JoinSessionState StateAt(Gathering gathering, Session session, DateTimeOffset now)
    {
        if (session.LinkIsOpen(now)) return JoinSessionState.Open;
        if (!gathering.NeedsLink || session.IsInRoom) return JoinSessionState.InPerson;
        return session.LinkDueAt > now ? JoinSessionState.Before : JoinSessionState.NoLink;
    }

    /// <summary>The session of this id where the person can join it now; null where not.</summary>
    public static Session? Opened(Registration registration, Gathering gathering, long sessionId, DateTimeOffset now)
    {
        if (StateAt(registration, gathering, now) != JoinState.Coming) return null;
        var session = gathering.Planned.FirstOrDefault(s => s.Id == sessionId && s.EndsAt > now);
        return session?.LinkIsOpen(now) == true ? session : null;
    }

    /// <summary>True where joining now is being present: from <see cref="Early"/> before the start until the end, where the gathering wants that.</summary>
    public static bool Counts(Gathering gathering, Session session, DateTimeOffset now) =>
        gathering.JoinIsAttendance && now >= session.StartsAt - Early && now < session.EndsAt;
}
