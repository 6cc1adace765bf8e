using Network.Core.Texts;

namespace Network.Core.Attendance;

/// <summary>What came of a code at the door.</summary>
public abstract record CheckInOutcome
{
    private CheckInOutcome()
    {
    }

    /// <summary>Ticked now.</summary>
    public sealed record Present(string Name) : CheckInOutcome;

    /// <summary>Ticked before, at that moment; nothing was changed.</summary>
    public sealed record AlreadyPresent(string Name, DateTimeOffset Since) : CheckInOutcome;

    /// <summary>The person has no place, but waits for one.</summary>
    public sealed record Waiting(string Name, long RegistrationId) : CheckInOutcome;

    /// <summary>The person has given up the place.</summary>
    public sealed record Cancelled(string Name, long RegistrationId) : CheckInOutcome;

    /// <summary>The code is of another gathering of the same network.</summary>
    public sealed record OtherGathering(LocalText Title) : CheckInOutcome;

    /// <summary>No code of this network.</summary>
    public sealed record Unknown : CheckInOutcome;

    /// <summary>The network has no such session (any more).</summary>
    public sealed record NoSession : CheckInOutcome;
}
