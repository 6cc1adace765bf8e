namespace Network.Core.FollowUps;

/// <summary>Where a follow-up point stands on a day.</summary>
public enum FollowUpState
{
    /// <summary>To be done, and its date, if it has one, has not passed.</summary>
    Open,

    /// <summary>To be done, and its date has passed.</summary>
    Overdue,

    /// <summary>Done.</summary>
    Done,
}
