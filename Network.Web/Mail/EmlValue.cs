using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Network.Web.Mail;

/// <summary>A header's value, in lower case, with parameters, such as <c>text/plain; charset=utf-8</c>.</summary>
internal sealed partial record EmlValue(string Value, IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>A parameter, whether it stands plain or in pieces with a character set (RFC 2231); null where it is missing.</summary>
    public string? this[string name]
    {
        get
        {
            if (Parameters.TryGetValue(name, out var plain)) return plain;
            if (Parameters.TryGetValue(name + "*", out var whole)) return Decoded(whole);
            var pieces = Enumerable.Range(0, Parameters.Count).Select(i => Parameters.GetValueOrDefault(string.Create(CultureInfo.InvariantCulture, $"{name}*{i}*"))).TakeWhile(p => p is not null);
            return string.Concat(pieces) is { Length: > 0 } joined ? Decoded(joined) : null;
        }
    }

    public static EmlValue Parse(string header)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in Parameter().Matches(header)) found.TryAdd(match.Groups["name"].Value, Unquoted(match.Groups["value"].Value));
        return new EmlValue(header.Split(';')[0].Trim().ToLowerInvariant(), found);
    }

    /// <summary>What stands between quotes, if any.</summary>
    public static string Unquoted(string text) =>
        text is ['"', .. var inner, '"'] ? Escape().Replace(inner, "$1") : text;

    // The set of letters, the language, and octets of which some are in hexadecimal.
    private static string Decoded(string value) => value.Split('\'', 3) is [var letters, _, var octets]
        ? Encoding.GetEncoding(letters).GetString(Encoding.Latin1.GetBytes(Octet().Replace(octets, m => ((char)Convert.ToByte(m.Groups[1].Value, 16)).ToString())))
        : value;

    [GeneratedRegex("""; *(?<name>[^\s=;"]+)=(?<value>"(?:[^"\\]|\\.)*"|[^;\s]*)""")]
    private static partial Regex Parameter();

    [GeneratedRegex("%([0-9A-Fa-f]{2})")]
    private static partial Regex Octet();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escape();
}
