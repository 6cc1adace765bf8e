using Network.Core.Texts;

namespace Network.Web.Members;

/// <summary>Words of a network's page for its members.</summary>
public static class MembersTexts
{
    public static readonly TextSource T = new(typeof(MembersTexts));
}
