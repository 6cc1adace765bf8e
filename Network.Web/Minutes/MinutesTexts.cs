using Network.Core.Texts;

namespace Network.Web.Minutes;

/// <summary>Words of the pages about minutes.</summary>
internal static class MinutesTexts
{
    public static readonly TextSource T = new(typeof(MinutesTexts));
}
