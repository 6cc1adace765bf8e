using System.Net.Mail;
using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Jobs.Mail;

/// <summary>A calendar object twice: as an alternative, which calendars act on, and as a file, for those that do not.</summary>
internal static class CalendarPart
{
    private static readonly TextSource s_texts = new(typeof(CalendarPart));

    public static void Add(MailMessage message, MailCalendar calendar, Language language)
    {
        var method = calendar.Method.ToString();
        message.AlternateViews.Add(MimeMessageBuilder.View(calendar.Ics, $"text/calendar; charset=utf-8; method={method.ToUpperInvariant()}"));
        message.Attachments.Add(MailFilePart.Of(new MailFile(s_texts[language, method], "application/ics", MimeMessageBuilder.Bytes(calendar.Ics))));
    }
}
