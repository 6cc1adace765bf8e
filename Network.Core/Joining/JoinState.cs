namespace Network.Core.Joining;

/// <summary>Whether a person can join the meetings of a gathering.</summary>
public enum JoinState
{
    /// <summary>The registration is cancelled.</summary>
    NotRegistered,

    /// <summary>On the waiting list.</summary>
    Waiting,

    /// <summary>The gathering, or all that was left of it, is cancelled.</summary>
    Cancelled,

    /// <summary>Every session has ended.</summary>
    Over,

    /// <summary>Something goes on or is still to come.</summary>
    Coming,
}

/// <summary>Whether one session can be joined.</summary>
public enum JoinSessionState
{
    /// <summary>The link's moment has not come.</summary>
    Before,

    /// <summary>It has come, and there is no link.</summary>
    NoLink,

    /// <summary>People meet at a place, not online.</summary>
    InPerson,

    /// <summary>Now.</summary>
    Open,
}
