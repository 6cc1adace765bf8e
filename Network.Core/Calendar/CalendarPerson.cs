namespace Network.Core.Calendar;

/// <summary>Somebody in a calendar entry.</summary>
/// <param name="Name">As people write it; empty where nobody has said one.</param>
/// <param name="Email">As given; an international domain is written in ASCII, as in the mail itself.</param>
public sealed record CalendarPerson(string Name, string Email);
