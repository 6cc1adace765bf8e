using Network.Core.Search;

namespace Network.Data.Search;

/// <summary>Did you mean …: the nearest words of the vocabulary, offered only where the person finds something by them.</summary>
internal static class SearchSuggestion
{
    private const int ShortestWord = 4;
    private const int Tries = 2;
    private const int MostWords = 3;

    private static readonly Sql s_words = new(
        sqlite: "SELECT w.term AS Word, w.doc AS Documents FROM SearchWord w WHERE w.term >= @from AND w.term < @until",
        sqlServer: "SELECT DISTINCT TOP (2000) d.TitleKey AS Word, 1 AS Documents FROM SearchDocument d WHERE d.TitleKey >= @from AND d.TitleKey < @until");

    /// <summary>The query with one or several words spelt otherwise; null where nothing near finds anything.</summary>
    public static async Task<string?> Suggestion(this SqlRunner sql, SearchQuery query, long personId)
    {
        var choices = new List<IReadOnlyList<string>>();
        foreach (var (index, word) in query.Words.Index()) choices.Add(index < MostWords ? await Nearest(sql, word) : []);
        foreach (var text in SearchSpelling.Texts(query, choices).Take(Tries))
        {
            if ((await sql.Matching(SearchMatch.Text(SearchQuery.Read(text)), SearchFilter.None, personId, 1)).Count > 0) return text;
        }

        return null;
    }

    private static async Task<IReadOnlyList<string>> Nearest(SqlRunner sql, SearchWord word)
    {
        if (word.Key.Length < ShortestWord || word.Key.Contains(' ', StringComparison.Ordinal)) return [];
        var start = word.Key[..2];
        var words = await sql.List<WordRow>(s_words, new { from = start, until = start[..1] + (char)(start[1] + 1) });
        return SearchSpelling.Nearest(word, words.SelectMany(w => w.Word.Split(' ').Select(part => (part, w.Documents))));
    }

    private sealed record WordRow
    {
        public string Word { get; init; } = "";
        public int Documents { get; init; }
    }
}
