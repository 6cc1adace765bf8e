using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Network.Core.Texts;

namespace Network.Core.Materials;

/// <summary>Names of files as people's machines give them, made safe to keep, show and download by.</summary>
public static partial class FileName
{
    /// <summary>The most characters of one.</summary>
    public const int MostLength = 150;

    private const int MostEnding = 20;
    private const string Nameless = "fil";

    private static readonly HashSet<string> s_reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    };

    /// <summary>
    /// The last part of a path, composed (NFC), without control characters, what turns the direction of writing, and what some file system does not take;
    /// dots neither begin nor end it. Æ, ø and å stay. Never empty, nor longer than <see cref="MostLength"/>.
    /// </summary>
    public static string Of(string? typed)
    {
        var last = PlainLine.Of((typed ?? "").Split('/', '\\')[^1]);
        var plain = PlainLine.Of(new string([.. Whole(last).Where(IsPlain)]).Normalize(NormalizationForm.FormC));
        var (stem, ending) = Parts(Dots().Replace(plain, ".").TrimEnd(' ', '.'));
        stem = stem.TrimStart(' ', '.');
        if (stem.Length == 0) stem = Nameless;
        if (s_reserved.Contains(stem.Split('.')[0])) stem = "_" + stem;
        return Short(stem, MostLength - ending.Length) + ending;
    }

    /// <summary>The ending with its dot in lower case; empty for none.</summary>
    public static string EndingOf(string name) => Parts(name).Ending.ToLowerInvariant();

    /// <summary>Without its ending, for a title.</summary>
    public static string Stem(string name) => Parts(name) is { Stem.Length: > 0 } parts ? parts.Stem : name;

    // Half a surrogate pair becomes U+FFFD.
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static bool IsPlain(char c) =>
        c is not ('<' or '>' or ':' or '"' or '|' or '?' or '*')
        && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static (string Stem, string Ending) Parts(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 || name.Length - dot > MostEnding ? (name, "") : (name[..dot].TrimEnd(' ', '.'), name[dot..]);
    }

    private static string Short(string text, int most)
    {
        if (text.Length <= most) return text;
        return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)].TrimEnd(' ', '.');
    }

    [GeneratedRegex(@"\.[. ]*\.", RegexOptions.CultureInvariant)]
    private static partial Regex Dots();
}
