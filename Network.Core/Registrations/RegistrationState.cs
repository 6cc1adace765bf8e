namespace Network.Core.Registrations;

/// <summary>Where a registration stands.</summary>
public enum RegistrationState
{
    /// <summary>Has a place.</summary>
    Confirmed,

    /// <summary>On the waiting list.</summary>
    Waiting,

    /// <summary>Given up, by the person or an organiser.</summary>
    Cancelled,
}
