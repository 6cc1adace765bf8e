namespace Network.Core.Invitations;

/// <summary>What a kommune answers to its invitation.</summary>
public enum KommuneReply
{
    /// <summary>Wants to hear more before it decides.</summary>
    Interested,

    /// <summary>Takes part.</summary>
    Joins,

    /// <summary>Does not take part.</summary>
    Declines,
}
