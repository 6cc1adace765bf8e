namespace Network.Core.Attendance;

/// <summary>What came of writing down somebody who came without being registered.</summary>
public abstract record WalkInOutcome
{
    private WalkInOutcome()
    {
    }

    /// <summary>Registered and present.</summary>
    public sealed record Added(long RegistrationId) : WalkInOutcome;

    /// <summary>The same person was registered already, or waited; they have a place and are present.</summary>
    public sealed record WasRegistered(long RegistrationId, string Name) : WalkInOutcome;

    /// <summary>The address is registered under another name; nothing was changed.</summary>
    public sealed record AddressTaken(string Name) : WalkInOutcome;

    /// <summary>Not a published gathering, or not the session's day yet.</summary>
    public sealed record Closed : WalkInOutcome;

    /// <summary>The network has no such session.</summary>
    public sealed record NoSession : WalkInOutcome;
}
