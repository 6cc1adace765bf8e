using Network.Core.Texts;

namespace Network.Core.Search;

/// <summary>What somebody wants to find: every word must be in a document. No text is refused, and no letter in it commands anything.</summary>
/// <param name="Text">As it was typed, in one line.</param>
/// <param name="Words">What must be found; empty where nothing was typed that can be looked for.</param>
public sealed record SearchQuery(string Text, IReadOnlyList<SearchWord> Words)
{
    /// <summary>What is typed beyond this is not read.</summary>
    public const int LongestText = 300;

    /// <summary>Words beyond these are not looked for.</summary>
    public const int MostWords = 6;

    private const string Quotes = "\"«»“”„‟";

    /// <summary>True where there is nothing to look for.</summary>
    public bool IsEmpty => Words.Count == 0;

    /// <summary>Reads what was typed. Words in quotes belong together; a quote that is never closed means nothing. Small words count only where nothing else stands.</summary>
    public static SearchQuery Read(string? typed)
    {
        var text = Cut(PlainLine.Of(typed));
        var (parts, words) = (text.Split(Quotes.ToCharArray()), new List<(string Key, bool IsPhrase)>());
        for (var i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 1 && i < parts.Length - 1) words.Add((SearchKey.Of(parts[i]), true));
            else words.AddRange(parts[i].Split(' ').Select(w => (SearchKey.Of(w), false)));
        }

        var known = words.Where(w => w.Key.Length > 0).Distinct().ToList();
        var wanted = known.Where(w => w.IsPhrase || !SmallWords.Has(w.Key)).ToList();
        if (wanted.Count == 0) wanted = known;
        return new SearchQuery(text, [.. wanted.Take(MostWords).Select(w => w.IsPhrase ? SearchWord.Phrase(w.Key) : SearchWord.Word(w.Key))]);
    }

    private static string Cut(string text)
    {
        if (text.Length <= LongestText) return text;
        var end = char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText;
        return text[..end].TrimEnd();
    }
}
