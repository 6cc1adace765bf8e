using Network.Core.Texts;

namespace Network.Web.Gatherings;

/// <summary>Words of the page where organisers follow a session's meeting link.</summary>
public static class SessionLinkTexts
{
    public static readonly TextSource T = new(typeof(SessionLinkTexts));
}
