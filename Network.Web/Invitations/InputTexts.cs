using Network.Core.Texts;

namespace Network.Web.Invitations;

/// <summary>Texts of the pages about what kommuner are asked.</summary>
internal static class InputTexts
{
    public static readonly TextSource T = new(typeof(InputTexts));
}
