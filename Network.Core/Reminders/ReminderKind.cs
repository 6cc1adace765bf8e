namespace Network.Core.Reminders;

/// <summary>What people can be reminded of, besides the meeting link.</summary>
public enum ReminderKind
{
    /// <summary>Registration closes soon: to participants who are not registered.</summary>
    ClosesSoon,

    /// <summary>Times and place of a gathering where people meet: to those who have a place.</summary>
    Practical,

    /// <summary>The slides are up: to those who were there.</summary>
    Slides,
}
