namespace Network.Core.Experiences;

/// <summary>What came of publishing an experience.</summary>
public enum PublishOutcome
{
    /// <summary>Out, to those whom it was meant for.</summary>
    Published,

    /// <summary>Out to all networks, and waits for an organiser before everyone sees it.</summary>
    Waits,

    /// <summary>Too little is written: see <see cref="ExperienceRules.MissingField"/>.</summary>
    Incomplete,

    /// <summary>Somebody has changed it since the page was opened; nothing was done.</summary>
    ChangedByOther,

    /// <summary>There is no such experience, or not for this person to publish.</summary>
    NotFound,
}
