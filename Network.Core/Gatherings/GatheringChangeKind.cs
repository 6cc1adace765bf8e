namespace Network.Core.Gatherings;

/// <summary>What organisers change in what people were told.</summary>
public enum GatheringChangeKind
{
    /// <summary>The whole gathering is cancelled.</summary>
    GatheringCancelled,

    /// <summary>One session is cancelled.</summary>
    SessionCancelled,

    /// <summary>Sessions have another time, place or link, or are new.</summary>
    SessionsChanged,
}
