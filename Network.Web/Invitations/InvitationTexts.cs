using Network.Core.Texts;

namespace Network.Web.Invitations;

/// <summary>Words of a kommune's own page.</summary>
public static class InvitationTexts
{
    public static readonly TextSource T = new(typeof(InvitationTexts));
}
