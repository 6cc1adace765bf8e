namespace Network.Core.Invitations;

/// <summary>What is sent to kommuner.</summary>
public enum SendingKind
{
    /// <summary>The invitation.</summary>
    Letter,

    /// <summary>A friendly word about what is missing.</summary>
    Reminder,
}
