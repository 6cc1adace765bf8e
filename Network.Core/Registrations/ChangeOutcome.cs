namespace Network.Core.Registrations;

/// <summary>What came of changing or cancelling a registration.</summary>
public enum ChangeOutcome
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>Somebody changed it since the page was opened; nothing was changed.</summary>
    ChangedByOther,

    /// <summary>It was cancelled already, or the gathering is over.</summary>
    TooLate,

    /// <summary>There is no place of the kind that was asked for; nothing was changed.</summary>
    Full,

    /// <summary>There is none, or not for this person.</summary>
    NotFound,
}
