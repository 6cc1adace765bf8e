using System.Globalization;

namespace Network.Core.Calendar;

/// <summary>The identity of calendar entries.</summary>
public static class CalendarUid
{
    /// <summary>
    /// One UID for a registration and a session, for life: also when the person cancels and comes back, and whatever the site's address is.
    /// </summary>
    public static string For(long registrationId, long sessionId) =>
        string.Create(CultureInfo.InvariantCulture, $"r{registrationId}-s{sessionId}@laeringsnettverk");
}
