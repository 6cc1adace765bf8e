namespace Network.Core.Texts;

/// <summary>
/// Makes typed words and stored names comparable for a search that forgives: without case, diacritics and punctuation; å, aa and a
/// are one, ø is o, æ is ae, and Sami letters are their nearest in a-z.
/// </summary>
public static class SearchFold
{
    /// <summary>The folded text, words apart by one space; at most twice as long. Never shown.</summary>
    public static string Of(string text) => PlainLetters.Write(text, OfLetter);

    private static string? OfLetter(char letter) => letter switch
    {
        'æ' or 'ä' => "ae",
        'ø' or 'ö' => "o",
        'å' => "a",
        _ => null,
    };
}
