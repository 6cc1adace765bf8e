using System.Text;
using Network.Core.Mail;

namespace Network.Core.Calendar;

/// <summary>What people wrote, put so that it can end no line and no value of a calendar.</summary>
internal static class CalendarText
{
    /// <summary>A TEXT value (RFC 5545 section 3.3.11). Every kind of line break becomes one; other control characters but the tab go.</summary>
    public static string Escaped(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var letter in value.ReplaceLineEndings("\n").Replace('\v', '\n'))
        {
            if (letter is '\\' or ',' or ';') text.Append('\\').Append(letter);
            else if (letter == '\n') text.Append("\\n");
            else if (!char.IsControl(letter) || letter == '\t') text.Append(letter);
        }

        return text.ToString();
    }

    /// <summary>
    /// The value of a parameter, in quotes. It has no marks that all readers know for what quotes cannot hold: Outlook shows the carets of RFC 6868, others take
    /// backslashes as in a text. So it holds none of these, and an apostrophe for a quotation mark.
    /// </summary>
    public static string Quoted(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var letter in value.ReplaceLineEndings(" "))
        {
            if (letter == '^') continue;
            text.Append(letter switch { '"' => '\'', '\\' => '/', _ when char.IsControl(letter) => ' ', _ => letter });
        }

        return text.Append('"').ToString();
    }

    /// <summary>A <c>mailto</c> address (RFC 6068), percent-encoded but for what stands in ordinary addresses.</summary>
    public static string Mailto(string email)
    {
        var address = EmailAddress.Read(email) is { } read ? EmailAddress.ForSending(read) : string.Concat(email.Where(c => !char.IsControl(c)));
        var encoded = Uri.EscapeDataString(address)
            .Replace("%40", "@", StringComparison.Ordinal)
            .Replace("%2B", "+", StringComparison.Ordinal)
            .Replace("%27", "'", StringComparison.Ordinal);
        return "mailto:" + encoded;
    }

    /// <summary>A URI value in ASCII.</summary>
    /// <exception cref="ArgumentException">It is no whole address.</exception>
    public static string Address(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsoluteUri : throw new ArgumentException("The page must be a whole address.", nameof(address));
}
