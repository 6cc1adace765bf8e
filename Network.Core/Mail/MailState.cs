namespace Network.Core.Mail;

/// <summary>Where an intent is on its way.</summary>
public enum MailState
{
    /// <summary>Waits for its moment.</summary>
    Queued,

    /// <summary>Taken by a sender; free again when the lease runs out.</summary>
    Leased,

    /// <summary>Refused for the time being; comes again.</summary>
    Retrying,

    /// <summary>Handed over.</summary>
    Sent,

    /// <summary>Refused for good, or for two days.</summary>
    Failed,

    /// <summary>No longer to be sent, with the reason beside it.</summary>
    Withheld,
}
