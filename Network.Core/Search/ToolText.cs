using Network.Core.Access;
using Network.Core.Invitations;
using Network.Core.Texts;

namespace Network.Core.Search;

/// <summary>A tool as it is found: on the public page of its network.</summary>
public static class ToolText
{
    /// <summary>Anybody finds it.</summary>
    public static SearchEntry Entry(NetworkTool tool, long networkId, string networkSlug) =>
        new(SearchKind.Tool, tool.Id, networkId, GatheringText.Title(new LocalText(tool.Name, null, null)), tool.Url ?? "", $"/nettverk/{networkSlug}#verktoy")
        {
            Visibility = Visibility.Everyone,
            Tools = [tool.Name],
        };
}
