namespace Network.Core.Mail;

/// <summary>How far one registration is from having a session's newest meeting link.</summary>
public enum LinkStatus
{
    /// <summary>Has it.</summary>
    Sent,

    /// <summary>The mail is written within a minute, or being sent.</summary>
    OnItsWay,

    /// <summary>The receiving server said "not now"; it is tried again.</summary>
    Retrying,

    /// <summary>The last mail was refused for good: the address is to be corrected.</summary>
    Failed,

    /// <summary>Comes at the rule's moment.</summary>
    Planned,

    /// <summary>The session has no link.</summary>
    NoLink,

    /// <summary>The session started, or was cancelled, before it was sent.</summary>
    NotSent,
}
