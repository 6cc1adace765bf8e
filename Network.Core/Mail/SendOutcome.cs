namespace Network.Core.Mail;

/// <summary>What came of sending an announcement.</summary>
public enum SendOutcome
{
    /// <summary>It is on its way.</summary>
    Sent,

    /// <summary>It was sent before; nobody gets it twice.</summary>
    AlreadySent,

    /// <summary>Somebody changed the text since the page was opened; nothing was sent.</summary>
    ChangedByOther,

    /// <summary>It will go at its moment.</summary>
    Planned,

    /// <summary>Nobody matches the selection any more; nothing was sent.</summary>
    Nobody,

    /// <summary>There is none in this network.</summary>
    NotFound,
}
