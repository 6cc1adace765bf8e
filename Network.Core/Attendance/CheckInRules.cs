using Network.Core.Gatherings;
using Network.Core.Time;

namespace Network.Core.Attendance;

/// <summary>Which session somebody at the door comes to.</summary>
public static class CheckInRules
{
    /// <summary>The one that is going on; else the next of the same day in Oslo; else the last that ended on it; null on another day.</summary>
    public static Session? SessionAt(Gathering gathering, DateTimeOffset now)
    {
        var today = gathering.Planned.Where(s => s.StartsAt.OsloDate() <= now.OsloDate() && s.EndsAt.OsloDate() >= now.OsloDate()).OrderBy(s => s.StartsAt).ToList();
        return today.LastOrDefault(s => s.StartsAt <= now && now < s.EndsAt)
            ?? today.FirstOrDefault(s => s.StartsAt > now)
            ?? today.MaxBy(s => s.EndsAt);
    }

    /// <summary>True where a participant is shown the code: there is a place to meet, and something is still to come there.</summary>
    public static bool HasDoor(Gathering gathering, DateTimeOffset now) =>
        gathering is { Mode: not MeetingMode.Digital, State: GatheringState.Published } && gathering.Planned.Any(s => s.EndsAt > now);
}
