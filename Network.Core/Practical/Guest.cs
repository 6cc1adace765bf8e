namespace Network.Core.Practical;

/// <summary>Somebody who sleeps at the venue one night.</summary>
public sealed record Guest
{
    /// <summary>Name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The kommune; null for another organisation.</summary>
    public long? KommuneId { get; init; }

    /// <summary>Another organisation; null for a kommune.</summary>
    public string? Organisation { get; init; }

    /// <summary>Which night.</summary>
    public string Night { get; init; } = "";
}
