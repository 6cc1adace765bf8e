using System.Globalization;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Network.Core.Mail;

namespace Network.Jobs.Mail;

/// <summary>Files as attachments whose names hold any letters.</summary>
internal static class MailFilePart
{
    private const int SegmentLength = 60;

    public static Attachment Of(MailFile file)
    {
        var name = HeaderText.FileName(file.Name);
        var type = Type(file.ContentType);
        foreach (var (key, value) in Parameter("name", name)) type.Parameters[key] = value;
        var part = new Attachment(new MemoryStream(file.Content), type) { TransferEncoding = TransferEncoding.Base64 };
        foreach (var (key, value) in Parameter("filename", name)) part.ContentDisposition!.Parameters[key] = value;
        return part;
    }

    private static ContentType Type(string typed)
    {
        try
        {
            var type = new ContentType(typed);
            // What holds other messages may not be in base64 (RFC 2046 section 5).
            var isWhole = type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) || type.MediaType.StartsWith("message/", StringComparison.OrdinalIgnoreCase);
            if (!isWhole) return new ContentType(type.MediaType) { CharSet = type.CharSet };
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            // Falls to what everybody may open as a file.
        }

        return new ContentType(MediaTypeNames.Application.Octet);
    }

    // Plain where it can be, else by RFC 2231 in pieces that leave no line too long.
    private static IEnumerable<(string Key, string Value)> Parameter(string key, string name)
    {
        if (name.Length <= SegmentLength && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or ' ')) return [(key, name)];
        var segments = Segments("utf-8''", name);
        return segments.Count == 1 ? [(key + "*", segments[0])] : segments.Select((s, i) => (string.Create(CultureInfo.InvariantCulture, $"{key}*{i}*"), s));
    }

    private static List<string> Segments(string start, string name)
    {
        var (segments, current) = (new List<string>(), new StringBuilder(start));
        foreach (var letter in Encoding.UTF8.GetBytes(name).Select(Escaped))
        {
            if (current.Length + letter.Length > SegmentLength)
            {
                segments.Add(current.ToString());
                current.Clear();
            }

            current.Append(letter);
        }

        return [.. segments, current.ToString()];
    }

    private static string Escaped(byte letter) => char.IsAsciiLetterOrDigit((char)letter) || letter is (byte)'.' or (byte)'-' or (byte)'_'
        ? ((char)letter).ToString()
        : string.Create(CultureInfo.InvariantCulture, $"%{letter:X2}");
}
