namespace Network.Core.Registrations;

/// <summary>Why a gathering that is to come stands on a person's own list.</summary>
public enum OwnStanding
{
    /// <summary>They have a place.</summary>
    Registered,

    /// <summary>They are on the waiting list.</summary>
    Waiting,

    /// <summary>They may register, and have not said yes or no.</summary>
    Invited,
}
