using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Network.Web.Mail;

/// <summary>Encoded words in headers (RFC 2047), in UTF-8.</summary>
internal static partial class EmlWords
{
    public static string Decode(string header) => Word().Replace(Between().Replace(header, ""), word => Encoding.UTF8.GetString(
        word.Groups["how"].Value is "B" or "b" ? Convert.FromBase64String(word.Groups["text"].Value) : Quoted(word.Groups["text"].Value)));

    private static byte[] Quoted(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=' && i + 2 < text.Length && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var octet))
            {
                bytes.Add(octet);
                i += 2;
            }
            else
            {
                bytes.Add(text[i] == '_' ? (byte)' ' : (byte)text[i]);
            }
        }

        return [.. bytes];
    }

    [GeneratedRegex(@"=\?utf-8\?(?<how>[BbQq])\?(?<text>[^?\s]*)\?=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    // Space between two encoded words belongs to neither.
    [GeneratedRegex(@"(?<=\?=)\s+(?==\?utf-8\?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
