namespace Network.Core.Minutes;

/// <summary>Where the minutes of a gathering stand.</summary>
public enum MinutesState
{
    /// <summary>Being written, for the first time or towards a new edition; seen by organisers alone.</summary>
    Draft,

    /// <summary>Sent to those who were present, who may comment.</summary>
    Commenting,

    /// <summary>The newest save is what is published.</summary>
    Published,
}
