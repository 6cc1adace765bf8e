namespace Network.Core.Search;

/// <summary>Words that stand in nearly every text, in nynorsk, bokmål and English: looking for them says nothing.</summary>
internal static class SmallWords
{
    private static readonly HashSet<string> s_words =
    [
        .. """
           og i på å er det som for til med av at vi dei den en et ei ein eit har kan om ikkje ikke var frå fra de du eg jeg oss seg sin si sitt sine når då så men eller
           ved etter vil skal må blir vert ble blei vart være vere hos under over mot enn her der dette denne desse disse
           the a an of and or in on for with by is are was be at as it that this from
           """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(SearchKey.Of),
    ];

    public static bool Has(string key) => s_words.Contains(key);
}
