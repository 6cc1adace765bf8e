namespace Network.Core.Attendance;

/// <summary>Somebody on the list of a session, present or not.</summary>
public sealed record AttendanceLine
{
    /// <summary>The registration's row.</summary>
    public long RegistrationId { get; init; }

    /// <summary>Name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The kommune; null for another organisation.</summary>
    public long? KommuneId { get; init; }

    /// <summary>Another organisation; null for a kommune.</summary>
    public string? Organisation { get; init; }

    /// <summary>When somebody ticked them, in UTC; null: not present.</summary>
    public DateTimeOffset? TickedAt { get; init; }

    /// <summary>Who did; null where nobody has.</summary>
    public string? TickedBy { get; init; }
}
