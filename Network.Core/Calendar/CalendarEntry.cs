namespace Network.Core.Calendar;

/// <summary>One entry of a calendar (RFC 5545 section 3.6.1). Texts may hold anything: <see cref="CalendarWriter"/> makes them harmless.</summary>
public sealed record CalendarEntry
{
    /// <summary>The same for life, whatever host sent it: see <see cref="CalendarUid"/>.</summary>
    public required string Uid { get; init; }

    /// <summary>Grows with each change that people are told of, a cancellation included; a reader ignores what is lower than what it has.</summary>
    public int Sequence { get; init; }

    /// <summary>When this version was written (DTSTAMP). Of two with one SEQUENCE, a reader takes the later.</summary>
    public required DateTimeOffset Stamp { get; init; }

    /// <summary>Start, with any offset; written in Oslo time to the second.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>End, with any offset; at least a second after the start.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>The title.</summary>
    public required string Summary { get; init; }

    /// <summary>Plain text; null where there is nothing to add. Outlook shows no URL: a link that people need stands here too.</summary>
    public string? Description { get; init; }

    /// <summary>Where; null or blank falls back to the meeting link.</summary>
    public string? Location { get; init; }

    /// <summary>The meeting link; null unless its moment has come. Where there is a place too, only the description can hold it.</summary>
    public string? MeetingUrl { get; init; }

    /// <summary>The whole address of the page that tells more: the way back from the calendar.</summary>
    public string? Page { get; init; }

    /// <summary>Who invites. Must be there in REQUEST and CANCEL.</summary>
    public CalendarPerson? Organizer { get; init; }

    /// <summary>
    /// Who is invited. Must be there in REQUEST and CANCEL, with the address that the mail goes to, else Outlook shows no buttons; never written in PUBLISH.
    /// </summary>
    public CalendarPerson? Attendee { get; init; }

    /// <summary>True where it will not take place, or not for this person.</summary>
    public bool Cancelled { get; init; }
}
