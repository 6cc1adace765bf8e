using System.Text.RegularExpressions;

namespace Network.Core.People;

/// <summary>Finds Norwegian national identity numbers in what people write: none belongs here.</summary>
public static partial class PersonalNumber
{
    private static readonly int[] s_first = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
    private static readonly int[] s_second = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    /// <summary>True where the text holds eleven digits (a space after the sixth is allowed) whose two check digits are right.</summary>
    public static bool IsIn(string? text) => text is not null && Candidate().EnumerateMatches(text) is var matches && Any(text, matches);

    private static bool Any(string text, Regex.ValueMatchEnumerator matches)
    {
        foreach (var match in matches)
        {
            var digits = text.AsSpan(match.Index, match.Length).ToString().Where(char.IsAsciiDigit).Select(c => c - '0').ToArray();
            if (Checks(digits, s_first) && Checks(digits, s_second)) return true;
        }

        return false;
    }

    private static bool Checks(int[] digits, int[] weights) => weights.Select((w, i) => w * digits[i]).Sum() % 11 == 0;

    [GeneratedRegex(@"(?<!\d)\d{6} ?\d{5}(?!\d)")]
    private static partial Regex Candidate();
}
