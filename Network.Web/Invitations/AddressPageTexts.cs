using Network.Core.Texts;

namespace Network.Web.Invitations;

/// <summary>Words of the pages about a network's addresses.</summary>
public static class AddressPageTexts
{
    public static readonly TextSource T = new(typeof(AddressPageTexts));
}
