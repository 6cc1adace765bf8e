using Network.Core.Gatherings;
using Network.Core.Lists;

namespace Network.Core.Attendance;

/// <summary>The list of a session, to tick.</summary>
/// <param name="Gathering">Its gathering.</param>
/// <param name="Session">The session.</param>
/// <param name="Registered">All who have a place.</param>
/// <param name="Present">Those of them that are ticked.</param>
/// <param name="Lines">A page of those asked for, by name.</param>
public sealed record AttendanceSheet(Gathering Gathering, Session Session, int Registered, int Present, ListPage<AttendanceLine> Lines);
