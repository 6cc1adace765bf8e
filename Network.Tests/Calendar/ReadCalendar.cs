namespace Network.Tests.Calendar;

/// <summary>What an independent parser found in a calendar. Moments are seconds since 1970, by the zone written in the calendar itself.</summary>
public sealed record ReadCalendar(string? Method, string? Name, string? Refresh, IReadOnlyList<ReadEntry> Entries);

/// <summary>One VEVENT; null for a property that is not there. <see cref="Zone"/> is what the start is told in.</summary>
public sealed record ReadEntry(
    string Uid,
    int Sequence,
    long Stamp,
    long Start,
    long End,
    string Zone,
    string? Summary,
    string? Description,
    string? Location,
    string? Url,
    string? Status,
    string? Transparency,
    ReadPerson? Organizer,
    ReadPerson? Attendee)
{
    /// <summary>With the people's addresses in plain letters.</summary>
    public ReadEntry Decoded() => this with { Organizer = Organizer?.Decoded(), Attendee = Attendee?.Decoded() };
}

/// <summary>ORGANIZER or ATTENDEE, the address still percent-encoded.</summary>
public sealed record ReadPerson(string? Name, string Address, string? Status, string? Rsvp)
{
    public ReadPerson Decoded() => this with { Address = Uri.UnescapeDataString(Address) };
}
