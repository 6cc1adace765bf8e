using Network.Core.Search;
using Network.Data.Gatherings;
using Network.Data.Invitations;

namespace Network.Data.Search;

/// <summary>Indexes gatherings and tools as they are, inside the transaction that changed them.</summary>
internal static class SubjectIndex
{
    private static readonly Sql s_network = new("SELECT n.Slug FROM LearningNetwork n WHERE n.Id = @networkId");

    private static readonly Sql s_indexedTools = new("""
        SELECT d.SubjectId FROM SearchDocument d WHERE d.LearningNetworkId = @networkId AND d.Kind = 'Tool'
        """);

    /// <summary>The gathering with its programme; nothing where there is none such.</summary>
    public static async Task IndexGathering(this SqlRunner sql, long id, DateTimeOffset now)
    {
        if (await sql.Gathering(id) is { } gathering) await sql.Index(GatheringText.Entry(gathering, await sql.ToolsOf(gathering.LearningNetworkId)), now);
    }

    /// <summary>All tools of a network; those that are gone are found no longer.</summary>
    public static async Task IndexTools(this SqlRunner sql, long networkId, DateTimeOffset now)
    {
        var slug = await sql.Value<string>(s_network, new { networkId });
        var tools = await sql.ToolsOf(networkId);
        foreach (var tool in tools) await sql.Index(ToolText.Entry(tool, networkId, slug!), now);
        var indexed = await sql.List<long>(s_indexedTools, new { networkId });
        foreach (var gone in indexed.Except(tools.Select(t => t.Id))) await sql.Unindex(SearchKind.Tool, gone);
    }
}
