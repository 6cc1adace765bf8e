namespace Network.Core.Attendance;

/// <summary>How large the words of a badge may be.</summary>
public static class BadgeRules
{
    private const double MillimetresOfAPoint = 25.4 / 72;

    // Bold letters are this wide, lines this far apart, in parts of the size: on the safe side for Norwegian names.
    private const double LetterWidth = 0.62;
    private const double LineHeight = 1.15;

    /// <summary>The sizes that the sheet knows, in points.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [26, 22, 18, 15, 12, 10, 8, 6];

    /// <summary>The largest size in which the text fits; the smallest where it fits in none.</summary>
    /// <param name="text">Words with spaces between; a word that is longer than a line is broken.</param>
    /// <param name="width">Of the room, in millimetres.</param>
    /// <param name="height">Of the room, in millimetres.</param>
    public static int Size(string text, double width, double height)
    {
        foreach (var size in Sizes)
        {
            var point = size * MillimetresOfAPoint;
            if (Lines(text, (int)(width / (point * LetterWidth))) * point * LineHeight <= height) return size;
        }

        return Sizes[^1];
    }

    /// <summary>How many lines of so many letters the words take.</summary>
    public static int Lines(string text, int letters)
    {
        var (lines, used) = (1, 0);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (used > 0 && used + 1 + word.Length <= letters)
            {
                used += 1 + word.Length;
                continue;
            }

            lines += (used > 0 ? 1 : 0) + ((word.Length - 1) / letters);
            used = ((word.Length - 1) % letters) + 1;
        }

        return lines;
    }
}
