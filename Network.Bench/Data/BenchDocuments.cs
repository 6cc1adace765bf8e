using Network.Core.Search;

namespace Network.Bench.Data;

/// <summary>Writes searchable documents as <c>SearchIndex</c> does; the table's triggers fill the full-text index.</summary>
internal sealed class BenchDocuments(BenchPlace place)
{
    private static readonly BulkTable s_document = new(
        "SearchDocument", "Id", "Kind", "SubjectId", "LearningNetworkId", "GatheringId", "KommuneId", "Visibility", "TitleNn", "TitleNb", "TitleEn", "Body", "TitleKey", "BodyKey", "Day",
        "Address", "ChangedAt");

    private static readonly BulkTable s_tool = new("SearchDocumentTool", "SearchDocumentId", "ToolKey", "Name");

    private long _tool;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The key of the next tool, in the order they were made.</summary>
    public long NextTool() => ++_tool;

    public void Add(SearchEntry entry, DateTimeOffset at)
    {
        var (words, title) = (place.Words, entry.Title);
        var id = place.Rows.NextId(s_document);
        place.Rows.Add(
            s_document, id, entry.Kind, entry.SubjectId, entry.LearningNetworkId, entry.GatheringId, entry.KommuneId, entry.Visibility, title.Nn, title.Nb, title.En, entry.Body,
            words.KeyOf($"{title.Nn} {title.Nb} {title.En}"), words.KeyOf(entry.Body), entry.Day, entry.Address, at);
        foreach (var tool in entry.Tools) place.Rows.Add(s_tool, id, SearchKey.Of(tool), tool);
        Count++;
    }
}
