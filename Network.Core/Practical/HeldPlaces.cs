namespace Network.Core.Practical;

/// <summary>Places of a gathering that are kept for a kommune.</summary>
public sealed record HeldPlaces
{
    /// <summary>Whose.</summary>
    public long KommuneId { get; init; }

    /// <summary>How many.</summary>
    public int Places { get; init; }

    /// <summary>How many of them its people have taken.</summary>
    public int Taken { get; init; }
}
