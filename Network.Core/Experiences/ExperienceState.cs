namespace Network.Core.Experiences;

/// <summary>How far an experience has come.</summary>
public enum ExperienceState
{
    /// <summary>Being written: for the kommune and the network's organisers.</summary>
    Draft,

    /// <summary>For those whom it was published to.</summary>
    Published,

    /// <summary>Taken back: for the kommune and the network's organisers, as a draft.</summary>
    Withdrawn,
}
