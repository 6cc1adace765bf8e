using Network.Core.Texts;

namespace Network.Web.Access;

/// <summary>Words of signing in.</summary>
public static class AccessTexts
{
    public static readonly TextSource T = new(typeof(AccessTexts));
}
