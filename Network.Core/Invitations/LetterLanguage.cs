using Network.Core.Kommuner;
using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>The language in which a state body writes to a kommune.</summary>
public static class LetterLanguage
{
    /// <summary>The form that the kommune has asked for (språklova § 15); where it has asked for none, the network's own.</summary>
    public static Language Of(LanguageForm form, Language network) => form switch
    {
        LanguageForm.Nynorsk => Language.Nynorsk,
        LanguageForm.Bokmal => Language.Bokmal,
        _ => network,
    };
}
