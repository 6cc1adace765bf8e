using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>What is said of addresses that are not right.</summary>
public static class AddressTexts
{
    /// <summary>The texts.</summary>
    public static readonly TextSource T = new(typeof(AddressTexts));
}
