using Network.Core.Texts;

namespace Network.Web.Invitations;

/// <summary>Words of the list of kommuner to call.</summary>
internal static class PhoneListTexts
{
    public static readonly TextSource T = new(typeof(PhoneListTexts));
}
