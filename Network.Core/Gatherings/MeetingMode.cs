namespace Network.Core.Gatherings;

/// <summary>How people meet.</summary>
public enum MeetingMode
{
    /// <summary>Only by a meeting link.</summary>
    Digital,

    /// <summary>Only at a place.</summary>
    Physical,

    /// <summary>At a place and by a meeting link.</summary>
    Hybrid,
}
