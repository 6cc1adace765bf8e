namespace Network.Core.Search;

/// <summary>Takes endings off Norwegian words. It knows no grammar: enough is taken that forms of one word meet.</summary>
internal static class WordEnding
{
    private const int ShortestDefinite = 6;
    private const int ShortestStem = 3;

    private static readonly string[] s_endings = ["ane", "ene", "ar", "er", "en", "et", "a", "e", "n", "r", "s", "t"];

    private static readonly string[] s_definite = ["ane", "ene", "ar", "er", "en", "et", "a", "e"];

    /// <summary>A long word without one ending: «barnehagen» is found as «barnehag…». A short one as it is.</summary>
    public static string Definite(string word)
    {
        var ending = s_definite.FirstOrDefault(e => word.EndsWith(e, StringComparison.Ordinal) && word.Length - e.Length >= ShortestDefinite);
        return ending is null ? word : word[..^ending.Length];
    }

    /// <summary>What is left when endings are taken off until too little is left; for comparing two words, never to be looked for.</summary>
    public static string Stem(string word)
    {
        while (s_endings.FirstOrDefault(e => word.EndsWith(e, StringComparison.Ordinal) && word.Length - e.Length >= Least(e)) is { } ending) word = word[..^ending.Length];
        return word;
    }

    // «Born» is no form of «bor».
    private static int Least(string ending) => ending is "n" or "r" or "s" or "t" ? ShortestStem + 1 : ShortestStem;
}
