using Network.Core.Texts;

namespace Network.Web.Attendance;

/// <summary>Words of writing down somebody at the door.</summary>
internal static class WalkInTexts
{
    public static readonly TextSource T = new(typeof(WalkInTexts));
}
