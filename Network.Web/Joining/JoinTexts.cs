using Network.Core.Texts;

namespace Network.Web.Joining;

/// <summary>Words of the page where a person joins a meeting.</summary>
public static class JoinTexts
{
    public static readonly TextSource T = new(typeof(JoinTexts));
}
