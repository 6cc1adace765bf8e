namespace Network.Core.Gatherings;

/// <summary>A session as it is and as a plan would have it.</summary>
/// <param name="Before">Null where the plan adds it.</param>
/// <param name="After">With marks and moments; its row is 0 where it is new.</param>
public sealed record SessionChange(Session? Before, Session After)
{
    /// <summary>True where the time or the place is another.</summary>
    public bool TimeChanged => Before is not null && Before.TimeMark != After.TimeMark;

    /// <summary>True where the link is another, or there was none, or is none.</summary>
    public bool LinkChanged => Before is not null && Before.LinkMark != After.LinkMark;

    /// <summary>True where there is something that people may be told.</summary>
    public bool IsNews => Before is null || TimeChanged || LinkChanged;
}
