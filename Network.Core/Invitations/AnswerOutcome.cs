namespace Network.Core.Invitations;

/// <summary>What became of a kommune's answer.</summary>
public enum AnswerOutcome
{
    /// <summary>It is stored.</summary>
    Saved,

    /// <summary>Somebody else of the kommune has saved since the page was opened.</summary>
    ChangedByOther,

    /// <summary>The organiser has closed the answers.</summary>
    Closed,

    /// <summary>There is no such invitation (any more).</summary>
    NotFound,
}
