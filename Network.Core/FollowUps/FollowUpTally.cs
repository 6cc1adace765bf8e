namespace Network.Core.FollowUps;

/// <summary>How many points an owner has.</summary>
/// <param name="Owner">Whose.</param>
/// <param name="Name">Of the person or the kommune; empty for nobody.</param>
/// <param name="Open">To be done, those overdue among them.</param>
/// <param name="Overdue">Of those, how many whose date has passed.</param>
/// <param name="Done">Done.</param>
public sealed record FollowUpTally(FollowUpOwner Owner, string Name, int Open, int Overdue, int Done)
{
    /// <summary>Of these, how many a filter shows.</summary>
    public int Count(FollowUpFilter filter) => filter switch
    {
        FollowUpFilter.Open => Open,
        FollowUpFilter.Overdue => Overdue,
        FollowUpFilter.Done => Done,
        _ => Open + Done,
    };
}

/// <summary>Which points are shown.</summary>
public enum FollowUpFilter
{
    /// <summary>All that are to be done, those overdue among them.</summary>
    Open,

    /// <summary>Those whose date has passed.</summary>
    Overdue,

    /// <summary>Those that are done.</summary>
    Done,

    /// <summary>All.</summary>
    All,
}
