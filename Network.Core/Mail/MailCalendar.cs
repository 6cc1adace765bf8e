using Network.Core.Calendar;

namespace Network.Core.Mail;

/// <summary>The calendar object in a mail.</summary>
/// <param name="Method">The same as the METHOD in <paramref name="Ics"/>; Outlook shows no buttons where the two differ.</param>
/// <param name="Ics">The whole text, lines ended with CRLF and folded.</param>
public sealed record MailCalendar(CalendarMethod Method, string Ics);
