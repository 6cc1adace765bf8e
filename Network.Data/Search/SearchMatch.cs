using Network.Core.Search;

namespace Network.Data.Search;

/// <summary>Says a query in the words of each database.</summary>
internal static class SearchMatch
{
    private const int PlainForms = 3;

    /// <summary>
    /// For FTS5: every word in quotes, so that nothing in it is an operator; keys hold letters and digits only. What was typed counts as a whole word, as a
    /// beginning, and once more in the title: a document that has it in all three ways ranks first.
    /// </summary>
    public static string Text(SearchQuery query) => All(query, isTyped => isTyped);

    /// <summary>The same, in the title.</summary>
    public static string InTitle(SearchQuery query) => $"{{TitleKey}} : ({All(query, _ => false)})";

    /// <summary>For LIKE with <c>ESCAPE '!'</c>: up to three forms of each of the six words; null where there is none.</summary>
    public static string? Like(SearchQuery query, int word, int form) =>
        word < query.Words.Count && form < Math.Min(PlainForms, query.Words[word].Forms.Count) ? $"%{query.Words[word].Forms[form].Key}%" : null;

    private static string All(SearchQuery query, Func<bool, bool> weighs) =>
        string.Join(" AND ", query.Words.Select(w => $"({string.Join(" OR ", w.Forms.SelectMany(f => Phrases(w, f, weighs(f == w.Forms[0]))))})"));

    // A beginning that a shorter one holds is not looked for twice: each costs a walk through all documents that have it.
    private static IEnumerable<string> Phrases(SearchWord word, WordForm form, bool weighs)
    {
        var shortest = word.Forms.Where(f => f.IsPrefix && form.Key.StartsWith(f.Key, StringComparison.Ordinal)).MinBy(f => f.Key.Length);
        if (shortest is null || weighs) yield return Quoted(form);
        if (shortest == form) yield return Quoted(form) + " *";
        if (weighs) yield return "{TitleKey} : " + (shortest is null ? Quoted(form) : Quoted(shortest) + " *");
    }

    private static string Quoted(WordForm form) => $"\"{form.Key}\"";
}
