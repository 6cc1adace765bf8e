using Network.Core.Texts;

namespace Network.Web.Registrations;

/// <summary>Words of the pages where a kommune's contact registers several people.</summary>
internal static class GroupTexts
{
    public static readonly TextSource T = new(typeof(GroupTexts));
}
