using Network.Core.Texts;

namespace Network.Web.FollowUps;

/// <summary>Words of the pages about what is to be followed up.</summary>
internal static class FollowUpTexts
{
    public static readonly TextSource T = new(typeof(FollowUpTexts));
}
