namespace Network.Core.Texts;

/// <summary>How far apart two spellings are (optimal string alignment).</summary>
public static class SpellingDistance
{
    /// <summary>How many letters must be added, dropped, changed or swapped with their neighbour.</summary>
    public static int Between(string one, string other)
    {
        var beforeLast = new int[other.Length + 1];
        var last = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var row = new int[other.Length + 1];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(last[j], row[j - 1]) + 1);
                if (Swapped(one, other, i, j)) row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last) = (last, row);
        }

        return last[other.Length];
    }

    private static bool Swapped(string one, string other, int i, int j) =>
        i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
}
