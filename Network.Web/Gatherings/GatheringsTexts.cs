using Network.Core.Texts;

namespace Network.Web.Gatherings;

/// <summary>Words of the pages about gatherings.</summary>
public static class GatheringsTexts
{
    public static readonly TextSource T = new(typeof(GatheringsTexts));
}
