using Network.Core.Texts;

namespace Network.Core.Search;

/// <summary>Makes typed words and stored text comparable: without case, punctuation and accents. Å and aa are one letter; æ, ø and å stay apart from a and o.</summary>
public static class SearchKey
{
    /// <summary>The words in lower case with one space between; at most twice as long. Never shown.</summary>
    public static string Of(string text) => PlainLetters.Write(text, OfLetter);

    private static string? OfLetter(char letter) => letter switch
    {
        'æ' or 'ä' => "æ",
        'ø' or 'ö' => "ø",
        'å' => "å",
        _ => null,
    };
}
