namespace Network.Core.Programme;

/// <summary>A part of a session's programme: one item for everybody, or tracks beside each other.</summary>
/// <param name="Items">By start, then track; exactly one where <see cref="IsParallel"/> is false.</param>
public sealed record ProgrammeBlock(IReadOnlyList<ProgrammeItem> Items)
{
    /// <summary>True where people choose among tracks.</summary>
    public bool IsParallel => Items[0].Track is not null;

    /// <summary>When the first item starts, in minutes from the session's start.</summary>
    public int StartMinute => Items.Min(i => i.StartMinute);

    /// <summary>When the last item ends.</summary>
    public int EndMinute => Items.Max(i => i.EndMinute);

    /// <summary>The tracks in the order in which they begin, each with its items by start.</summary>
    public IReadOnlyList<IReadOnlyList<ProgrammeItem>> Tracks =>
        [.. Items.GroupBy(i => i.Track, StringComparer.OrdinalIgnoreCase).Select(IReadOnlyList<ProgrammeItem> (g) => [.. g])];

    /// <summary>The blocks of one session in order. Track items that no item for everybody comes between are one block.</summary>
    public static IReadOnlyList<ProgrammeBlock> Of(IEnumerable<ProgrammeItem> items)
    {
        var blocks = new List<ProgrammeBlock>();
        var tracks = new List<ProgrammeItem>();
        foreach (var item in ProgrammeOrder.InOrder(items))
        {
            if (item.Track is not null) tracks.Add(item);
            else
            {
                Close();
                blocks.Add(new ProgrammeBlock([item]));
            }
        }

        Close();
        return blocks;

        void Close()
        {
            if (tracks.Count > 0) blocks.Add(new ProgrammeBlock([.. tracks]));
            tracks.Clear();
        }
    }
}
