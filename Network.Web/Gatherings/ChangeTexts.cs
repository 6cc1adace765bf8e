using Network.Core.Texts;

namespace Network.Web.Gatherings;

/// <summary>Words of the screens about cancelling and moving, and of undoing it.</summary>
internal static class ChangeTexts
{
    public static readonly TextSource T = new(typeof(ChangeTexts));
}
