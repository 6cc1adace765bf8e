using Network.Core.Calendar;
using Network.Core.Mail;

namespace Network.Core.Registrations;

/// <summary>A mail to somebody registered, as written.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Body">What it says.</param>
/// <param name="Method">What calendars are asked to do with the entries.</param>
/// <param name="Entries">One for each session it is about; empty where it is about no date.</param>
public sealed record RegistrationMail(string Subject, MailDocument Body, CalendarMethod Method, IReadOnlyList<CalendarEntry> Entries)
{
    /// <summary>Entries of another gathering that are to leave the calendar.</summary>
    public IReadOnlyList<CalendarEntry> Ended { get; init; } = [];
}
