using Network.Core.Gatherings;
using Network.Core.Lists;

namespace Network.Core.Attendance;

/// <summary>The list of a session, to tick.</summary>
/// <param name="Gathering">Its gathering.</param>
/// <param name="Session">The session.</param>
/// <param name="Count">How many have a place, and are there.</param>
/// <param name="Lines">A page of those asked for, by name.</param>
public sealed record AttendanceSheet(Gathering Gathering, Session Session, AttendanceCount Count, ListPage<AttendanceLine> Lines);

/// <summary>How many are there.</summary>
/// <param name="Registered">All who have a place.</param>
/// <param name="Ticked">Those of them that are ticked.</param>
/// <param name="Deleted">Those that were present and are deleted since: a number without names.</param>
public sealed record AttendanceCount(int Registered, int Ticked, int Deleted)
{
    /// <summary>All who were present, the deleted among them.</summary>
    public int Present => Ticked + Deleted;

    /// <summary>All who had a place, as far as is known.</summary>
    public int Expected => Registered + Deleted;
}
