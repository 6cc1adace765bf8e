using Network.Core.Texts;

namespace Network.Core.Search;

/// <summary>Other spellings of what was typed.</summary>
public static class SearchSpelling
{
    private const int MostChoices = 2;

    /// <summary>
    /// Words of the vocabulary near this one, the nearest and most used first; none where the word, in any of its forms, is in the vocabulary as it is.
    /// </summary>
    public static IReadOnlyList<string> Nearest(SearchWord word, IEnumerable<(string Word, int Documents)> vocabulary)
    {
        var allowed = word.Key.Length switch { < 4 => 0, < 6 => 1, _ => 2 };
        var near = new List<(string Word, int Distance, int Documents)>();
        foreach (var (known, documents) in vocabulary)
        {
            if (word.Forms.Any(f => known.StartsWith(f.Key, StringComparison.Ordinal))) return [];
            if (Math.Abs(known.Length - word.Key.Length) > allowed) continue;
            var distance = SpellingDistance.Between(word.Key, known);
            if (distance <= allowed) near.Add((known, distance, documents));
        }

        return [.. near.OrderBy(n => n.Distance).ThenByDescending(n => n.Documents).ThenBy(n => n.Word, StringComparer.Ordinal).Select(n => n.Word).Distinct().Take(MostChoices)];
    }

    /// <summary>The query written anew with the choices, the likeliest first; empty where no word has one.</summary>
    /// <param name="query">As typed.</param>
    /// <param name="choices">For each word of the query; empty for one that stays.</param>
    public static IEnumerable<string> Texts(SearchQuery query, IReadOnlyList<IReadOnlyList<string>> choices)
    {
        for (var choice = 0; choice < choices.Select(c => c.Count).DefaultIfEmpty(0).Max(); choice++)
            yield return string.Join(' ', query.Words.Select((w, i) => choices[i].Count == 0 ? Typed(w) : choices[i][Math.Min(choice, choices[i].Count - 1)]));
    }

    private static string Typed(SearchWord word) => word.Key.Contains(' ', StringComparison.Ordinal) ? $"\"{word.Key}\"" : word.Key;
}
