namespace Network.Core.Invitations;

/// <summary>What is sent to kommuner.</summary>
public enum SendingKind
{
    /// <summary>The invitation.</summary>
    Letter,

    /// <summary>A friendly word to those who have not answered.</summary>
    Reminder,

    /// <summary>A friendly word about the people or roles that are missing.</summary>
    NeedsReminder,

    /// <summary>What the organisers heard from the kommuner, and what they do with it.</summary>
    Note,
}
