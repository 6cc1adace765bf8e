using Network.Core.Texts;

namespace Network.Web.Attendance;

/// <summary>Words of the pages about who was present.</summary>
internal static class AttendanceTexts
{
    public static readonly TextSource T = new(typeof(AttendanceTexts));
}
