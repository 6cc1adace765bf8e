using Network.Core.Gatherings;

namespace Network.Core.Attendance;

/// <summary>A session at whose door codes are typed in.</summary>
/// <param name="Gathering">Its gathering.</param>
/// <param name="Session">The session.</param>
/// <param name="Count">How many are there.</param>
/// <param name="Latest">The last five who were ticked, the newest first.</param>
public sealed record CheckInDesk(Gathering Gathering, Session Session, AttendanceCount Count, IReadOnlyList<AttendanceLine> Latest);
