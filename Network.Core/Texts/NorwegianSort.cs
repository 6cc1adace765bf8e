namespace Network.Core.Texts;

/// <summary>
/// Sort keys that put æ, ø and å last and aa with å, whatever the database's own collation: only a-z, digits and spaces where
/// the text is Norwegian. Names that are stored with their key are sorted by it; the key is never shown.
/// </summary>
public static class NorwegianSort
{
    private const string Aring = "z4";

    /// <summary>The key, at most twice as long as the text. Case, punctuation and other diacritics do not count; ä sorts as æ, ö as ø, ü as y.</summary>
    public static string Key(string text) => PlainLetters.Write(text, OfLetter).Replace("aa", Aring, StringComparison.Ordinal);

    // Z is lengthened too, so that the keys of "Pizza" and "Piæ" do not begin alike. No key holds aa: a Norwegian collation sorts it as å.
    private static string? OfLetter(char letter) => letter switch
    {
        'z' => "z1",
        'æ' or 'ä' => "z2",
        'ø' or 'ö' => "z3",
        'å' => Aring,
        'ü' => "y",
        _ => null,
    };
}
