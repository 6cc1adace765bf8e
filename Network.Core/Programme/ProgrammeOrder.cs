namespace Network.Core.Programme;

/// <summary>
/// How items change places. An item for everybody changes with what stands before or after it in the session, tracks as a whole; an item of a track
/// changes within its track. The times follow: the first begins when the first began, each keeps its length, and the breaks stay where they were.
/// </summary>
public static class ProgrammeOrder
{
    /// <summary>By start; what is for everybody first, then tracks by name.</summary>
    public static IReadOnlyList<ProgrammeItem> InOrder(IEnumerable<ProgrammeItem> items) =>
        [.. items.OrderBy(i => i.StartMinute).ThenBy(i => i.Track is not null).ThenBy(i => i.Track, StringComparer.OrdinalIgnoreCase).ThenBy(i => i.Id)];

    /// <summary>Where an item stands in the row that it can be moved in, from 0, and how long that row is.</summary>
    public static (int Index, int Count) PlaceOf(IReadOnlyList<ProgrammeItem> items, long id)
    {
        var row = Row(items, id);
        return (row.FindIndex(unit => unit.Any(i => i.Id == id)), row.Count);
    }

    /// <summary>The items of a session with one of them moved; those whose times have changed are new values. An index outside the row is its nearest end.</summary>
    public static IReadOnlyList<ProgrammeItem> Move(IReadOnlyList<ProgrammeItem> items, long id, int index)
    {
        var row = Row(items, id);
        var from = row.FindIndex(unit => unit.Any(i => i.Id == id));
        if (from < 0) return items;
        var breaks = row.Zip(row.Skip(1), (a, b) => Math.Max(0, Start(b) - End(a))).ToList();
        var at = Start(row[0]);
        var moved = row[from];
        row.RemoveAt(from);
        row.Insert(Math.Clamp(index, 0, row.Count), moved);
        var placed = new Dictionary<long, ProgrammeItem>();
        for (var i = 0; i < row.Count; i++)
        {
            var shift = at - Start(row[i]);
            foreach (var item in row[i]) placed[item.Id] = item with { StartMinute = item.StartMinute + shift };
            at = End(row[i]) + shift + (i < breaks.Count ? breaks[i] : 0);
        }

        return InOrder(items.Select(i => placed.GetValueOrDefault(i.Id, i)));
    }

    /// <summary>The others after one was changed: what came after it comes as much earlier or later as it ends earlier or later.</summary>
    /// <param name="others">The session's other items.</param>
    /// <param name="before">The item as it was.</param>
    /// <param name="after">As it is now.</param>
    public static IReadOnlyList<ProgrammeItem> Follow(IReadOnlyList<ProgrammeItem> others, ProgrammeItem before, ProgrammeItem after)
    {
        var shift = after.EndMinute - before.EndMinute;
        var until = after.Track is null ? int.MaxValue : EndOfTrack(others, before);
        return [.. others.Select(i => Follows(i) ? i with { StartMinute = Math.Max(0, i.StartMinute + shift) } : i)];

        bool Follows(ProgrammeItem item) => item.StartMinute >= before.EndMinute && item.StartMinute < until && (after.Track is null || SameTrack(item, after));
    }

    // Units that can change places: blocks of the session, or items of the track within its block.
    private static List<List<ProgrammeItem>> Row(IReadOnlyList<ProgrammeItem> items, long id)
    {
        var blocks = ProgrammeBlock.Of(items);
        var own = blocks.FirstOrDefault(b => b.Items.Any(i => i.Id == id));
        if (own is null) return [];
        if (!own.IsParallel) return [.. blocks.Select(b => b.Items.ToList())];
        var item = own.Items.Single(i => i.Id == id);
        return [.. own.Items.Where(i => SameTrack(i, item)).Select(i => new List<ProgrammeItem> { i })];
    }

    private static int EndOfTrack(IReadOnlyList<ProgrammeItem> others, ProgrammeItem item) =>
        others.Where(o => o.Track is null && o.StartMinute >= item.EndMinute).Select(o => o.StartMinute).DefaultIfEmpty(int.MaxValue).Min();

    private static bool SameTrack(ProgrammeItem a, ProgrammeItem b) => string.Equals(a.Track, b.Track, StringComparison.OrdinalIgnoreCase);

    private static int Start(List<ProgrammeItem> unit) => unit.Min(i => i.StartMinute);

    private static int End(List<ProgrammeItem> unit) => unit.Max(i => i.EndMinute);
}
