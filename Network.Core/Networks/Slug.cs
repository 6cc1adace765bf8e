using System.Globalization;
using System.Text;

namespace Network.Core.Networks;

/// <summary>The part of a public address that is made from a name.</summary>
public static class Slug
{
    private const int MaxLength = 60;

    // Words that an address of the site has in the same place.
    private static readonly string[] s_reserved = ["", "nytt", "ny", "endre", "pamelding"];

    /// <summary>Lower-case ASCII words joined by hyphens: æ becomes ae, ø o, å a. A name without any letter becomes <c>utan-namn</c>.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant().Replace("æ", "ae", StringComparison.Ordinal).Replace('ø', 'o').Replace('å', 'a').Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter)) slug.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var text = slug.Length > MaxLength ? slug.ToString(0, MaxLength) : slug.ToString();
        text = text.Trim('-');
        return s_reserved.Contains(text) ? $"{text}-utan-namn".TrimStart('-') : text;
    }
}
