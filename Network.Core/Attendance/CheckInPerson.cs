using Network.Core.Gatherings;
using Network.Core.Registrations;

namespace Network.Core.Attendance;

/// <summary>Whom a code belongs to, for an organiser who scanned it.</summary>
/// <param name="Registration">The registration.</param>
/// <param name="Gathering">Its gathering.</param>
/// <param name="Session">Where they are to be present; null where no session is held today.</param>
/// <param name="Since">When they were ticked there, in UTC; null where they are not.</param>
public sealed record CheckInPerson(Registration Registration, Gathering Gathering, Session? Session, DateTimeOffset? Since);
