namespace Network.Core.Registrations;

/// <summary>What came of an organiser moving a registration.</summary>
public enum MoveOutcome
{
    /// <summary>They have a place.</summary>
    Placed,

    /// <summary>They wait where they were put.</summary>
    Waiting,

    /// <summary>All places are taken, and nobody said what is to be done then; nothing was changed.</summary>
    Full,

    /// <summary>The address is registered in the other gathering already; nothing was changed.</summary>
    AlreadyThere,

    /// <summary>Somebody moved or cancelled it since the page was opened; nothing was changed.</summary>
    ChangedByOther,

    /// <summary>The gathering is over, cancelled or a draft; nothing was changed.</summary>
    Closed,

    /// <summary>There is none in this network.</summary>
    NotFound,
}
