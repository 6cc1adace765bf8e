using System.Globalization;

namespace Network.Core.Search;

/// <summary>Where the words of a text stand, with the key of those that may matter.</summary>
internal static class TextWords
{
    /// <summary>The words in order.</summary>
    /// <param name="text">The original.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="to">Where to end; a word that begins before it is read to its end.</param>
    /// <param name="matters">Whether a key with this first letter can be a hit; the others are not folded.</param>
    public static IEnumerable<TextWord> Of(string text, int from, int to, Func<char, bool> matters)
    {
        for (var start = from; start < to;)
        {
            if (!IsOfWord(text, start))
            {
                start++;
                continue;
            }

            var end = start + 1;
            while (end < text.Length && IsOfWord(text, end)) end++;
            if (matters(First(text, start, end)))
            {
                foreach (var key in SearchKey.Of(text[start..end]).Split(' ', StringSplitOptions.RemoveEmptyEntries)) yield return new TextWord(start, end, key);
            }
            else
            {
                yield return new TextWord(start, end, "");
            }

            start = end;
        }
    }

    /// <summary>True where this position is inside what counts as one word.</summary>
    public static bool IsOfWord(string text, int at) =>
        char.IsLetterOrDigit(text[at]) || (char.GetUnicodeCategory(text[at]) == UnicodeCategory.NonSpacingMark && at > 0 && text[at - 1] is var before && (char.IsLetterOrDigit(before) || char.GetUnicodeCategory(before) == UnicodeCategory.NonSpacingMark));

    // The first letter of the key where it is plain to see; else NUL, which always matters.
    private static char First(string text, int start, int end)
    {
        var first = char.ToLowerInvariant(text[start]);
        if (!char.IsAsciiLetterOrDigit(first)) return '\0';
        var second = start + 1 < end ? char.ToLowerInvariant(text[start + 1]) : ' ';
        return first == 'a' && second == 'a' ? 'å' : second < 128 || char.IsLetter(second) ? first : '\0';
    }
}

/// <summary>A word of a text.</summary>
/// <param name="Start">Its first letter.</param>
/// <param name="End">After its last.</param>
/// <param name="Key">By <see cref="SearchKey"/>; empty for one that cannot be a hit.</param>
internal readonly record struct TextWord(int Start, int End, string Key);
