namespace Network.Core.Attendance;

/// <summary>What stands on somebody's badge.</summary>
public sealed record Badge
{
    /// <summary>Name as given.</summary>
    public string Name { get; init; } = "";

    /// <summary>The kommune; null for another organisation.</summary>
    public long? KommuneId { get; init; }

    /// <summary>Another organisation; null for a kommune.</summary>
    public string? Organisation { get; init; }

    /// <summary>See <see cref="CheckInCode"/>.</summary>
    public string Code { get; init; } = "";
}
