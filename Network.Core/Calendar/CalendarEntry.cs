namespace Network.Core.Calendar;

/// <summary>One entry of a calendar (RFC 5545, 3.6.1).</summary>
public sealed record CalendarEntry
{
    /// <summary>The same for life, whatever host sent it: see <see cref="CalendarUid"/>.</summary>
    public required string Uid { get; init; }

    /// <summary>Grows with each change that people are told of.</summary>
    public int Sequence { get; init; }

    /// <summary>When this version was written (DTSTAMP).</summary>
    public required DateTimeOffset Stamp { get; init; }

    /// <summary>Start, with any offset; written in Oslo time.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>End, after the start.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>The title.</summary>
    public required string Summary { get; init; }

    /// <summary>Plain text; null where there is nothing to add.</summary>
    public string? Description { get; init; }

    /// <summary>Where; null falls back to the meeting link.</summary>
    public string? Location { get; init; }

    /// <summary>The meeting link; null unless its moment has come.</summary>
    public string? MeetingUrl { get; init; }

    /// <summary>The page that tells more: the way back from the calendar.</summary>
    public string? Page { get; init; }

    /// <summary>Who invites.</summary>
    public CalendarPerson? Organizer { get; init; }

    /// <summary>Who is invited; never written in PUBLISH.</summary>
    public CalendarPerson? Attendee { get; init; }

    /// <summary>True where it will not take place, or not for this person.</summary>
    public bool Cancelled { get; init; }
}

/// <summary>Somebody in a calendar entry.</summary>
public sealed record CalendarPerson(string Name, string Email);
