using Network.Core.Texts;

namespace Network.Web.Attendance;

/// <summary>Words of bringing the report of a meeting.</summary>
internal static class TeamsTexts
{
    public static readonly TextSource T = new(typeof(TeamsTexts));
}
