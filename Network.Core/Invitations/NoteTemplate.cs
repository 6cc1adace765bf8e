using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>What a note back to the kommuner is begun with.</summary>
public static class NoteTemplate
{
    private static readonly TextSource s_texts = new(typeof(NoteTemplate));

    /// <summary>In three languages, to be filled in by whoever writes.</summary>
    public static LetterForm Form => new()
    {
        SubjectNn = s_texts[Language.Nynorsk, "Subject"],
        SubjectNb = s_texts[Language.Bokmal, "Subject"],
        BodyNn = s_texts[Language.Nynorsk, "Body"],
        BodyNb = s_texts[Language.Bokmal, "Body"],
    };
}
