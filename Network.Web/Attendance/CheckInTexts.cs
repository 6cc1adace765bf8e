using Network.Core.Texts;

namespace Network.Web.Attendance;

/// <summary>Words of codes, badges and the door.</summary>
internal static class CheckInTexts
{
    public static readonly TextSource T = new(typeof(CheckInTexts));
}
