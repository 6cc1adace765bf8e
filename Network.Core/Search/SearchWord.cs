namespace Network.Core.Search;

/// <summary>One thing that must be found in a document: a word or a phrase, in any of its forms.</summary>
/// <param name="Forms">As it was typed first; at least one.</param>
public sealed record SearchWord(IReadOnlyList<WordForm> Forms)
{
    private const int MostForms = 6;

    /// <summary>As it was typed, without case and accents.</summary>
    public string Key => Forms[0].Key;

    /// <summary>Words in quotes: as they stand, in this order.</summary>
    public static SearchWord Phrase(string key) => new([new WordForm(key, IsPrefix: false)]);

    /// <summary>A word with its endings, and near words that mean the same. A single letter is only itself.</summary>
    public static SearchWord Word(string key)
    {
        if (key.Length == 1) return Phrase(key);
        var stem = key.Contains(' ', StringComparison.Ordinal) ? key : WordEnding.Definite(key);
        var forms = new List<WordForm> { new(key, IsPrefix: true) };
        if (stem != key) forms.Add(new WordForm(stem, IsPrefix: true));
        forms.AddRange(NearWords.Of(key).Select(WordEnding.Definite).Distinct().Where(w => !w.StartsWith(stem, StringComparison.Ordinal)).Select(w => new WordForm(w, IsPrefix: true)));
        return new SearchWord([.. forms.Take(MostForms)]);
    }
}
