using System.Globalization;

namespace Network.Core.Calendar;

/// <summary>The identity of calendar entries.</summary>
public static class CalendarUid
{
    /// <summary>
    /// One UID for a registration and a session, for life: also when the person cancels and comes back, and whatever the site's address is. Built from the rows'
    /// keys alone, so never from what can change; what follows the @ is a fixed word and no host (RFC 5545 section 3.8.4.7 asks only that it be unique).
    /// </summary>
    public static string For(long registrationId, long sessionId) =>
        string.Create(CultureInfo.InvariantCulture, $"r{registrationId}-s{sessionId}@laeringsnettverk");
}
