using System.Globalization;
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

    private static string Decoded(string value) => Uri.UnescapeDataString(value[(value.LastIndexOf('\'') + 1)..]);

    [GeneratedRegex("""; *(?<name>[^\s=;"]+)=(?<value>"(?:[^"\\]|\\.)*"|[^;\s]*)""")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escape();
}
