using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>The letter that a network starts from.</summary>
public static class LetterTemplate
{
    private static readonly TextSource s_texts = new(typeof(LetterTemplate));

    /// <summary>In all three languages; without a day.</summary>
    public static InvitationLetter New => new() { Subject = Text("Subject"), Body = Text("Body") };

    private static LocalText Text(string key) => new(s_texts[Language.Nynorsk, key], s_texts[Language.Bokmal, key], s_texts[Language.English, key]);
}
