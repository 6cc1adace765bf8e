namespace Network.Bench.Limits;

/// <summary>What a page of a given size shows that needs no database: a list of things to attend, with texts to be made safe for HTML as on any page.</summary>
public sealed record PlainPage(IReadOnlyList<PlainLine> Lines)
{
    // What one line takes of HTML, and the page around them.
    private const int LineSize = 365;
    private const int Around = 700;

    public static PlainPage OfSize(int size) => new([.. Enumerable.Range(1, Math.Max(1, (size - Around) / LineSize)).Select(Line)]);

    private static PlainLine Line(int number) => new(
        $"Økt {number}: korleis me snakkar med barn",
        new DateTimeOffset(2026, 3, 1 + (number % 28), 8 + (number % 8), 0, 0, TimeSpan.Zero),
        $"Rom {number}",
        "Kva me har prøvd, kva som verka & kva som ikkje gjorde det, og kva me gjer no.",
        $"/oekt/{number}");
}

/// <summary>One of them.</summary>
public sealed record PlainLine(string Title, DateTimeOffset StartsAt, string Place, string Text, string Address);
