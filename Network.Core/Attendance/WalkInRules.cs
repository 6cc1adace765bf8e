using Network.Core.Gatherings;
using Network.Core.Time;

namespace Network.Core.Attendance;

/// <summary>Writing down somebody who came without being registered.</summary>
public static class WalkInRules
{
    /// <summary>From the day of the session (in Oslo) on, also when it is over; before that people register as usual.</summary>
    public static bool IsOpen(Gathering gathering, Session session, DateTimeOffset now) =>
        gathering.State == GatheringState.Published && session.StartsAt.OsloDate() <= now.OsloDate();

    /// <summary>Whether they are mailed that they have a place: only where a session is still to begin, for which they need time, place and link.</summary>
    public static bool IsTold(Gathering gathering, DateTimeOffset now) => gathering.Planned.Any(s => s.StartsAt > now);
}
