using MimeKit;
using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Jobs.Mail;

/// <summary>A calendar object twice: as an alternative, which calendars act on, and as a file, for those that do not.</summary>
internal static class CalendarPart
{
    private static readonly TextSource s_texts = new(typeof(CalendarPart));

    public static void Add(Multipart alternatives, Multipart whole, MailCalendar calendar, Language language)
    {
        var (method, ics) = (calendar.Method.ToString(), MimeMessageBuilder.Bytes(calendar.Ics));
        var type = MimeMessageBuilder.Text("calendar");
        type.Parameters["method"] = method.ToUpperInvariant();
        alternatives.Add(new Base64Part(type, ics));
        whole.Add(MailFilePart.Of(new MailFile(s_texts[language, method], "application/ics", ics)));
    }
}
