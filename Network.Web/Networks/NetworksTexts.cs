using Network.Core.Texts;

namespace Network.Web.Networks;

/// <summary>Words of the pages about networks.</summary>
public static class NetworksTexts
{
    public static readonly TextSource T = new(typeof(NetworksTexts));
}
