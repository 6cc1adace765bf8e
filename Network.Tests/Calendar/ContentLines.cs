using System.Text;

namespace Network.Tests.Calendar;

/// <summary>A calendar as it goes over the wire: physical lines, and the lines that they unfold to.</summary>
internal static class ContentLines
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The octets of each physical line, cut at CRLF.</summary>
    public static IReadOnlyList<byte[]> Physical(string ics)
    {
        var lines = ics.Split("\r\n");
        if (lines[^1].Length > 0) throw new FormatException("The last line does not end in CRLF.");
        return [.. lines[..^1].Select(s_strict.GetBytes)];
    }

    public static IReadOnlyList<string> Unfolded(string ics) => ics.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n")[..^1];

    /// <summary>The value of the one line that begins so, up to the colon.</summary>
    public static string Value(string ics, string name) => Unfolded(ics).Single(l => l.StartsWith(name + ":", StringComparison.Ordinal))[(name.Length + 1)..];

    /// <summary>A TEXT value as its reader is to have it (RFC 5545 section 3.3.11).</summary>
    public static string Unescaped(string value)
    {
        var text = new StringBuilder();
        for (var at = 0; at < value.Length; at++)
        {
            if (value[at] is ',' or ';') throw new FormatException($"Bare {value[at]} in: {value}");
            if (value[at] != '\\') text.Append(value[at]);
            else text.Append(value[++at] switch { 'n' => '\n', '\\' or ',' or ';' => value[at], var other => throw new FormatException($"Unknown escape: {other}") });
        }

        return text.ToString();
    }
}
