namespace Network.Core.Texts;

/// <summary>
/// Sort keys that put æ, ø and å last and aa with å, whatever the database's own collation: only a-z, digits and spaces where
/// the text is Norwegian. Names that are stored with their key are sorted by it; the key is never shown.
/// </summary>
public static class NorwegianSort
{
    /// <summary>The key, at most twice as long as the text. Case, punctuation and other diacritics do not count; ä sorts as æ, ö as ø, ü as y.</summary>
    public static string Key(string text) => PlainLetters.Write(text, OfLetter);

    // Z is lengthened too, so that the keys of "Pizza" and "Piæ" do not begin alike.
    private static string? OfLetter(char letter) => letter switch
    {
        'z' => "za",
        'æ' or 'ä' => "zb",
        'ø' or 'ö' => "zc",
        'å' => "zd",
        'ü' => "y",
        _ => null,
    };
}
