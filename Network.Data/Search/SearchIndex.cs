using Network.Core.Search;

namespace Network.Data.Search;

/// <summary>Makes documents findable, or no longer, inside the transaction that changes them.</summary>
internal static class SearchIndex
{
    private static readonly Sql s_find = new("SELECT d.Id FROM SearchDocument d WHERE d.Kind = @kind AND d.SubjectId = @subjectId");

    private static readonly Sql s_insert = new("""
        INSERT INTO SearchDocument (Kind, SubjectId, LearningNetworkId, GatheringId, KommuneId, Visibility, TitleNn, TitleNb, TitleEn, Body, TitleKey, BodyKey, Day, Address, ChangedAt)
        VALUES (@kind, @subjectId, @networkId, @gatheringId, @kommuneId, @visibility, @nn, @nb, @en, @body, @titleKey, @bodyKey, @day, @address, @now)
        """);

    // A list of tools is saved as a whole: those that stayed as they were are no news.
    private static readonly Sql s_update = new("""
        UPDATE SearchDocument
        SET LearningNetworkId = @networkId, GatheringId = @gatheringId, KommuneId = @kommuneId, Visibility = @visibility, TitleNn = @nn, TitleNb = @nb, TitleEn = @en,
            Body = @body, TitleKey = @titleKey, BodyKey = @bodyKey, Day = @day, Address = @address,
            ChangedAt = CASE WHEN Kind = 'Tool' AND TitleKey = @titleKey AND BodyKey = @bodyKey THEN ChangedAt ELSE @now END
        WHERE Kind = @kind AND SubjectId = @subjectId
        """);

    private static readonly Sql s_forgetTools = new("""
        DELETE FROM SearchDocumentTool WHERE SearchDocumentId IN (SELECT d.Id FROM SearchDocument d WHERE d.Kind = @kind AND d.SubjectId = @subjectId)
        """);

    private static readonly Sql s_addTool = new("INSERT INTO SearchDocumentTool (SearchDocumentId, ToolKey, Name) VALUES (@id, @key, @name)");

    private static readonly Sql s_delete = new("DELETE FROM SearchDocument WHERE Kind = @kind AND SubjectId = @subjectId");

    /// <summary>Writes the document over what was known of it.</summary>
    public static async Task Index(this SqlRunner sql, SearchEntry entry, DateTimeOffset now)
    {
        var values = Values(entry, now);
        if (await sql.Change(s_update, values) == 0) await sql.Change(s_insert, values);
        await sql.Change(s_forgetTools, new { kind = entry.Kind.ToString(), subjectId = entry.SubjectId });
        if (entry.Tools.Count == 0) return;
        var id = await sql.Value<long>(s_find, new { kind = entry.Kind.ToString(), subjectId = entry.SubjectId });
        foreach (var (key, name) in entry.Tools.Select(t => (Key: SearchKey.Of(t), Name: t)).Where(t => t.Key.Length > 0).DistinctBy(t => t.Key))
            await sql.Change(s_addTool, new { id, key, name });
    }

    /// <summary>Nobody finds it any more. Nothing happens where nobody could.</summary>
    public static async Task Unindex(this SqlRunner sql, SearchKind kind, long subjectId)
    {
        await sql.Change(s_forgetTools, new { kind = kind.ToString(), subjectId });
        await sql.Change(s_delete, new { kind = kind.ToString(), subjectId });
    }

    private static object Values(SearchEntry entry, DateTimeOffset now) => new
    {
        kind = entry.Kind.ToString(),
        subjectId = entry.SubjectId,
        networkId = entry.LearningNetworkId,
        gatheringId = entry.GatheringId,
        kommuneId = entry.KommuneId,
        visibility = entry.Visibility.ToString(),
        nn = entry.Title.Nn,
        nb = entry.Title.Nb,
        en = entry.Title.En,
        body = entry.Body,
        titleKey = SearchKey.Of($"{entry.Title.Nn} {entry.Title.Nb} {entry.Title.En}"),
        bodyKey = SearchKey.Of(entry.Body),
        day = entry.Day,
        address = entry.Address,
        now,
    };
}
