using Network.Core.Texts;

namespace Network.Core.Programme;

/// <summary>What an organiser should look at.</summary>
public enum ProgrammeTrouble
{
    /// <summary>Two items that the same people are to be at take place at once.</summary>
    Overlap,

    /// <summary>Somebody is to speak in two places at once.</summary>
    SpeakerTwice,

    /// <summary>Two items are in one room at once.</summary>
    RoomTwice,

    /// <summary>It begins before its session, or goes on after it.</summary>
    Outside,

    /// <summary>Nothing is planned for a while.</summary>
    Gap,
}

/// <summary>Something about a session's programme that may be wrong.</summary>
/// <param name="Kind">What.</param>
/// <param name="FromMinute">Where it begins, in minutes from the session's start.</param>
/// <param name="ToMinute">Where it ends.</param>
/// <param name="First">The first item; null for a gap.</param>
/// <param name="Second">The second item; null where only one is concerned.</param>
/// <param name="Who">The speaker or the room; null where it is neither.</param>
public sealed record ProgrammeWarning(ProgrammeTrouble Kind, int FromMinute, int ToMinute, ProgrammeItem? First = null, ProgrammeItem? Second = null, string? Who = null)
{
    /// <summary>Everything about one session, in the order of time. An empty programme has nothing wrong with it.</summary>
    /// <param name="items">All its items.</param>
    /// <param name="length">How long the session lasts, in minutes.</param>
    public static IReadOnlyList<ProgrammeWarning> Of(IReadOnlyList<ProgrammeItem> items, int length)
    {
        if (items.Count == 0) return [];
        var ordered = ProgrammeOrder.InOrder(items);
        var pairs = ordered.SelectMany((a, i) => ordered.Skip(i + 1).TakeWhile(b => b.StartMinute < a.EndMinute).Select(b => (A: a, B: b)));
        var warnings = pairs.SelectMany(p => Between(p.A, p.B)).ToList();
        warnings.AddRange(ordered.Where(i => i.StartMinute < 0 || i.EndMinute > length)
            .Select(i => new ProgrammeWarning(ProgrammeTrouble.Outside, i.StartMinute, i.EndMinute, i)));
        warnings.AddRange(Gaps(ordered, length));
        return [.. warnings.OrderBy(w => w.FromMinute).ThenBy(w => w.Kind)];
    }

    private static IEnumerable<ProgrammeWarning> Between(ProgrammeItem a, ProgrammeItem b)
    {
        var (from, to) = (Math.Max(a.StartMinute, b.StartMinute), Math.Min(a.EndMinute, b.EndMinute));
        if (a.Track is null || b.Track is null || string.Equals(a.Track, b.Track, StringComparison.OrdinalIgnoreCase))
        {
            yield return new ProgrammeWarning(ProgrammeTrouble.Overlap, from, to, a, b);
            yield break;
        }

        var folded = b.People.Select(s => SearchFold.Of(s.Name)).ToHashSet();
        foreach (var speaker in a.People.Where(s => folded.Contains(SearchFold.Of(s.Name))))
            yield return new ProgrammeWarning(ProgrammeTrouble.SpeakerTwice, from, to, a, b, speaker.Name);
        if (a.Place is not null && b.Place is not null && SearchFold.Of(a.Place) == SearchFold.Of(b.Place))
            yield return new ProgrammeWarning(ProgrammeTrouble.RoomTwice, from, to, a, b, a.Place);
    }

    private static IEnumerable<ProgrammeWarning> Gaps(IReadOnlyList<ProgrammeItem> ordered, int length)
    {
        var reached = 0;
        foreach (var item in ordered)
        {
            if (item.StartMinute > reached) yield return new ProgrammeWarning(ProgrammeTrouble.Gap, reached, item.StartMinute);
            reached = Math.Max(reached, item.EndMinute);
        }

        if (reached < length) yield return new ProgrammeWarning(ProgrammeTrouble.Gap, reached, length);
    }
}
