namespace Network.Core.Gatherings;

/// <summary>Whether a gathering is to be seen. A draft never sends anything.</summary>
public enum GatheringState
{
    /// <summary>Seen by its organisers only.</summary>
    Draft,

    /// <summary>On the public pages.</summary>
    Published,

    /// <summary>Will not take place; those registered have been told.</summary>
    Cancelled,
}
