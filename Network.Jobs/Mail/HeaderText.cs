using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Network.Jobs.Mail;

/// <summary>Makes what people wrote fit for a header: one line, no longer than receivers take, and nothing that begins another header.</summary>
internal static class HeaderText
{
    private const string IdLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+/=?^_`{|}~.@-";

    /// <summary>One line without control characters, cut between letters as people see them. No word reads as an encoded one (RFC 2047).</summary>
    public static string OneLine(string text, int most)
    {
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        var spaced = string.Concat(whole.Select(c => char.IsControl(c) || char.IsWhiteSpace(c) ? ' ' : c)).Replace("=?", "= ?", StringComparison.Ordinal);
        return Cut(string.Join(' ', spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries)), most);
    }

    /// <summary>The name of a file: no path, and the ending kept where it is cut.</summary>
    public static string FileName(string text)
    {
        var name = OneLine(text.Replace('/', '-').Replace('\\', '-'), 10_000);
        var ending = Path.GetExtension(name);
        if (ending.Length > 12) ending = "";
        var stem = Cut(name[..^ending.Length], 120).Trim(' ', '.');
        return stem.Length == 0 ? "file" + ending : stem + ending;
    }

    /// <summary>The id as it stands between angle brackets. One that is too long keeps its identity by its hash.</summary>
    public static string MessageId(string id)
    {
        var safe = string.Concat(id.Select(c => IdLetters.Contains(c, StringComparison.Ordinal) ? c : '-'));
        return safe == id && id.Length <= 200 ? id : $"{safe[..Math.Min(safe.Length, 100)].Replace('@', '-')}-{Hash(id)}@mail.invalid";
    }

    /// <summary>The id as a part of a file's name: letters, digits, dots and dashes, different for different ids.</summary>
    public static string FilePart(string id)
    {
        var safe = string.Concat(id.Select(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '@' ? c : '-'));
        return safe == id && id.Length <= 100 ? id : $"{safe[..Math.Min(safe.Length, 80)]}-{Hash(id)}";
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    private static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        var end = 0;
        for (var next = 0; next < most; next += StringInfo.GetNextTextElementLength(text, next)) end = next;
        // One letter with marks without end has no place to be cut but between them.
        if (end == 0) end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return text[..end].TrimEnd();
    }
}
