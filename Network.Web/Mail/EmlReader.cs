using System.Globalization;
using System.Text;
using Network.Core.Calendar;
using Network.Core.Mail;

namespace Network.Web.Mail;

/// <summary>Reads our own <c>.eml</c> files, and no more of MIME than they use.</summary>
public static class EmlReader
{
    /// <exception cref="FormatException">It is no mail that the product wrote.</exception>
    public static EmlMail Read(byte[] file)
    {
        var mail = EmlPart.Parse(Encoding.Latin1.GetString(file));
        var parts = mail.Leaves().ToList();
        return new EmlMail
        {
            MessageId = mail["Message-ID"].Trim('<', '>'),
            Subject = EmlWords.Decode(mail["Subject"]),
            From = Person(mail["From"]) ?? throw new FormatException("The mail is from nobody."),
            ReplyTo = Person(mail["Reply-To"]),
            To = Person(mail["To"]) ?? throw new FormatException("The mail is to nobody."),
            Date = Date(mail["Date"]),
            Text = Alternative(parts, "text/plain")?.ReplaceLineEndings("\n") ?? "",
            Html = Alternative(parts, "text/html") ?? "",
            Calendar = parts.Where(p => p.Type.Value == "text/calendar").Select(Calendar).FirstOrDefault(),
            Files = [.. parts.Where(p => p.IsFile).Select(p => new MailFile(p.FileName, p.Type.Value, p.Content()))],
        };
    }

    private static string? Alternative(List<EmlPart> parts, string type) => parts.FirstOrDefault(p => !p.IsFile && p.Type.Value == type)?.Text();

    private static MailCalendar Calendar(EmlPart part) => new(Enum.Parse<CalendarMethod>(part.Type["method"] ?? "", ignoreCase: true), part.Text());

    private static MailPerson? Person(string header)
    {
        if (header.Length == 0) return null;
        var open = header.LastIndexOf('<');
        var name = open < 0 ? "" : header[..open].Trim();
        if (name.StartsWith('"')) name = EmlValue.Unquoted(name);
        return new MailPerson(EmlWords.Decode(name), Shown(open < 0 ? header.Trim() : header[(open + 1)..].Trim('>', ' ')));
    }

    // The domain as people read it.
    private static string Shown(string address)
    {
        var at = address.LastIndexOf('@') + 1;
        try
        {
            return address[..at] + new IdnMapping().GetUnicode(address[at..]);
        }
        catch (ArgumentException)
        {
            return address;
        }
    }

    private static DateTimeOffset Date(string header) =>
        DateTimeOffset.TryParse(header, CultureInfo.InvariantCulture, out var date) ? date : throw new FormatException("The mail has no date.");
}
