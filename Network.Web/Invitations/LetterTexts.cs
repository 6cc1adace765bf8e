using Network.Core.Texts;

namespace Network.Web.Invitations;

/// <summary>Words of the pages where a letter is written and sent.</summary>
public static class LetterTexts
{
    public static readonly TextSource T = new(typeof(LetterTexts));
}
