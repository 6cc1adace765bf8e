namespace Network.Core.Members;

/// <summary>When somebody was on a network's page. Moments are UTC.</summary>
/// <param name="SeenAt">The last time.</param>
/// <param name="PreviousAt">The last time of the visit before; null where this is the first one.</param>
public sealed record MemberVisit(DateTimeOffset SeenAt, DateTimeOffset? PreviousAt)
{
    /// <summary>Pages that are opened within this time of each other are one visit: what was new when it began stays new until it is over.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    /// <summary>What came after this moment is new; null where everything is.</summary>
    public DateTimeOffset? NewSince(DateTimeOffset now) => now - SeenAt <= Pause ? PreviousAt : SeenAt;
}
