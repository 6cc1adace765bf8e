namespace Network.Core.Gatherings;

/// <summary>Whether one can register now.</summary>
public enum RegistrationWindow
{
    /// <summary>Not opened yet.</summary>
    NotYet,

    /// <summary>Open.</summary>
    Open,

    /// <summary>Closed, over or cancelled.</summary>
    Closed,
}

/// <summary>Reads the window of a gathering.</summary>
public static class RegistrationWindows
{
    /// <summary>The state of registration at that moment. A gathering without a session that is still to end is closed.</summary>
    public static RegistrationWindow WindowAt(this Gathering gathering, DateTimeOffset now)
    {
        if (gathering.State != GatheringState.Published) return RegistrationWindow.Closed;
        if (gathering.ClosesAt <= now) return RegistrationWindow.Closed;
        if (gathering.Planned.All(s => s.EndsAt <= now)) return RegistrationWindow.Closed;
        return gathering.OpensAt > now ? RegistrationWindow.NotYet : RegistrationWindow.Open;
    }
}
