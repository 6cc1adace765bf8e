namespace Network.Core.Calendar;

/// <summary>What a calendar object asks of its reader (RFC 5546 section 1.4). The MIME parameter <c>method</c> must say the same word.</summary>
public enum CalendarMethod
{
    /// <summary>For anyone to see or download: nobody is asked, so there is no ATTENDEE.</summary>
    Publish,

    /// <summary>An invitation, or a change to one.</summary>
    Request,

    /// <summary>The entry is taken away.</summary>
    Cancel,
}
