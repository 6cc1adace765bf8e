using System.Globalization;
using System.Text;

namespace Network.Core.Texts;

/// <summary>Breaks text down to letters, digits and single spaces, letter by letter; the caller says what becomes of those that matter to it.</summary>
internal static class PlainLetters
{
    public static string Write(string text, Func<char, string?> own)
    {
        var written = new StringBuilder(text.Length + 8);
        foreach (var letter in Lower(text))
        {
            if (!char.IsLetterOrDigit(letter)) Space(written);
            else written.Append(own(letter) ?? Base(letter, own));
        }

        return written.ToString().TrimEnd(' ').Normalize(NormalizationForm.FormC);
    }

    // Half a surrogate pair cannot be normalised; a round trip through UTF-8 makes it U+FFFD. Aa is å, and never two letters.
    private static string Lower(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))
        .ToLowerInvariant().Normalize(NormalizationForm.FormC).Replace("aa", "å", StringComparison.Ordinal);

    private static void Space(StringBuilder written)
    {
        if (written.Length > 0 && written[^1] != ' ') written.Append(' ');
    }

    private static string Base(char letter, Func<char, string?> own)
    {
        var parts = letter.ToString().Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
        return string.Concat(parts.Select(c => own(c) ?? Stroke(c)));
    }

    // Letters that Unicode does not take apart.
    private static string Stroke(char letter) => letter switch
    {
        'đ' or 'ð' => "d",
        'ŋ' => "n",
        'ŧ' => "t",
        'ł' => "l",
        'ı' => "i",
        'þ' => "th",
        'ß' => "ss",
        'œ' => "oe",
        _ => letter.ToString(),
    };
}
