using Network.Core.Search;
using Network.Data.Access;

namespace Network.Data.Search;

/// <summary>
/// Finds candidates: documents that hold the words, that the person may open and that the filter takes, without their text. At most as many as asked for,
/// the last indexed first: a word that half of all documents hold must not cost as much as all of them.
/// </summary>
internal static class SearchRows
{
    private const string Filter = """
        (@kind IS NULL OR d.Kind = @kind) AND (@networkId IS NULL OR d.LearningNetworkId = @networkId) AND (@kommuneId IS NULL OR d.KommuneId = @kommuneId)
        AND (@from IS NULL OR (d.Day >= @from AND d.Day < @until))
        AND (@tool IS NULL OR d.Id IN (SELECT x.SearchDocumentId FROM SearchDocumentTool x WHERE x.ToolKey = @tool))
        """;

    // The server has no such index and is never asked this.
    private static readonly Sql s_matching = new(
        sqlite: $"""
            SELECT c.Id, c.Score, c.Kind, c.LearningNetworkId, c.KommuneId, c.Day, t.ToolKey, t.Name
            FROM (SELECT d.Id, -bm25(SearchText, 10.0, 1.0) AS Score, d.Kind, d.LearningNetworkId, d.KommuneId, d.Day
                  FROM SearchText CROSS JOIN SearchDocument d INDEXED BY IX_SearchDocument_Narrow ON d.Id = SearchText.rowid
                  WHERE SearchText MATCH @match AND {Readable.Document} AND {Filter}
                  ORDER BY SearchText.rowid DESC LIMIT @most) c
            LEFT JOIN SearchDocumentTool t ON t.SearchDocumentId = c.Id
            """,
        sqlServer: $"""
            SELECT TOP (@most) d.Id, 0 AS Score, d.Kind, d.LearningNetworkId, d.KommuneId, d.Day, t.ToolKey, t.Name
            FROM SearchDocument d LEFT JOIN SearchDocumentTool t ON t.SearchDocumentId = d.Id
            WHERE d.TitleKey = @match AND {Readable.Document} AND {Filter}
            """);

    private static readonly Sql s_plain = new(
        sqlite: $"""
            SELECT c.Id, c.Score, c.Kind, c.LearningNetworkId, c.KommuneId, c.Day, t.ToolKey, t.Name
            FROM (SELECT d.Id, {PlainWords.InTitle} AS Score, d.Kind, d.LearningNetworkId, d.KommuneId, d.Day
                  FROM SearchDocument d
                  WHERE {PlainWords.Anywhere} AND {Readable.Document} AND {Filter}
                  ORDER BY d.Id DESC LIMIT @most) c
            LEFT JOIN SearchDocumentTool t ON t.SearchDocumentId = c.Id
            """,
        sqlServer: $"""
            SELECT c.Id, c.Score, c.Kind, c.LearningNetworkId, c.KommuneId, c.Day, t.ToolKey, t.Name
            FROM (SELECT TOP (@most) d.Id, {PlainWords.InTitle} AS Score, d.Kind, d.LearningNetworkId, d.KommuneId, d.Day
                  FROM SearchDocument d
                  WHERE {PlainWords.Anywhere} AND {Readable.Document} AND {Filter}
                  ORDER BY d.Id DESC) c
            LEFT JOIN SearchDocumentTool t ON t.SearchDocumentId = c.Id
            """);

    private static readonly Sql s_newest = new(
        sqlite: $"""
            SELECT c.Id, 0 AS Score, c.Kind, c.LearningNetworkId, c.KommuneId, c.Day, t.ToolKey, t.Name
            FROM (SELECT d.Id, d.Kind, d.LearningNetworkId, d.KommuneId, d.Day
                  FROM SearchDocument d
                  WHERE {Readable.Document} AND {Filter}
                  ORDER BY d.Day DESC, d.Id DESC LIMIT @most) c
            LEFT JOIN SearchDocumentTool t ON t.SearchDocumentId = c.Id
            """,
        sqlServer: $"""
            SELECT c.Id, 0 AS Score, c.Kind, c.LearningNetworkId, c.KommuneId, c.Day, t.ToolKey, t.Name
            FROM (SELECT TOP (@most) d.Id, d.Kind, d.LearningNetworkId, d.KommuneId, d.Day
                  FROM SearchDocument d
                  WHERE {Readable.Document} AND {Filter}
                  ORDER BY d.Day DESC, d.Id DESC) c
            LEFT JOIN SearchDocumentTool t ON t.SearchDocumentId = c.Id
            """);

    /// <summary>By the full-text index of SQLite.</summary>
    public static Task<IReadOnlyList<SearchCandidate>> Matching(this SqlRunner sql, string match, SearchFilter filter, long personId, int most) =>
        Candidates(sql, s_matching, new SearchValues(filter, personId, most) { match = match });

    /// <summary>By LIKE, which every database has: words are also found inside others.</summary>
    public static Task<IReadOnlyList<SearchCandidate>> Plain(this SqlRunner sql, SearchQuery query, SearchFilter filter, long personId, int most) =>
        Candidates(sql, s_plain, new SearchValues(filter, personId, most).With(query));

    /// <summary>Without words: the newest.</summary>
    public static Task<IReadOnlyList<SearchCandidate>> Newest(this SqlRunner sql, SearchFilter filter, long personId, int most) =>
        Candidates(sql, s_newest, new SearchValues(filter, personId, most));

    private static async Task<IReadOnlyList<SearchCandidate>> Candidates(SqlRunner sql, Sql statement, SearchValues values) =>
        [.. CandidateRow.Documents(await sql.List<CandidateRow>(statement, values))];
}
