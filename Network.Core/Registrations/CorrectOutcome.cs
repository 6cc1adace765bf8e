namespace Network.Core.Registrations;

/// <summary>What came of an organiser correcting a registration.</summary>
public enum CorrectOutcome
{
    /// <summary>Saved; the address stayed as it was.</summary>
    Saved,

    /// <summary>Saved with a new address. What the person should know goes there anew, and the old private links are dead.</summary>
    Readdressed,

    /// <summary>Another registration in the gathering has that address; nothing was changed.</summary>
    AddressTaken,

    /// <summary>Somebody changed it since the page was opened; nothing was changed.</summary>
    ChangedByOther,

    /// <summary>It is cancelled; nothing was changed.</summary>
    Cancelled,

    /// <summary>There is none in this network.</summary>
    NotFound,
}
