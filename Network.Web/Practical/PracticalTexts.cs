using Network.Core.Texts;

namespace Network.Web.Practical;

/// <summary>Words of the pages about place, food, nights and places.</summary>
internal static class PracticalTexts
{
    public static readonly TextSource T = new(typeof(PracticalTexts));
}
