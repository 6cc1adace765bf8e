namespace Network.Core.Kommuner;

/// <summary>The form of Norwegian that a kommune has asked state bodies to write to it in (språklova § 15).</summary>
public enum LanguageForm
{
    /// <summary>No wish, or none known: the sender chooses.</summary>
    Neutral = 0,

    /// <summary>Nynorsk.</summary>
    Nynorsk = 1,

    /// <summary>Bokmål.</summary>
    Bokmal = 2,
}
