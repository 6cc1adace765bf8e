namespace Network.Core.Evaluations;

/// <summary>The one rule of what may be shown of people who were promised to be anonymous: never fewer than five apart from others.</summary>
public static class SmallGroups
{
    /// <summary>The fewest whose answers may be shown together.</summary>
    public const int Fewest = 5;

    /// <summary>True where answers of so many may be shown.</summary>
    public static bool MayShow(int people) => people >= Fewest;

    /// <summary>
    /// Puts groups together until each is large enough. Nothing is left out: the groups that come of it are all people, so that no difference between
    /// them and the whole is a group of its own. Small ones become one, the rest; where that is still too small it takes in the smallest of the others.
    /// Empty where all of them are too few.
    /// </summary>
    /// <param name="groups">With their size, in order; none of them overlaps another. Those of nobody are passed over.</param>
    public static IReadOnlyList<MergedGroup<T>> Merge<T>(IReadOnlyList<(T Key, int People)> groups)
    {
        var large = groups.Where(g => MayShow(g.People)).Select(g => new MergedGroup<T>([g.Key], g.People, IsRest: false)).ToList();
        var small = groups.Where(g => g.People > 0 && !MayShow(g.People)).ToList();
        if (small.Count == 0) return large;
        var rest = new MergedGroup<T>([.. small.Select(g => g.Key)], small.Sum(g => g.People), IsRest: true);
        if (!MayShow(rest.People))
        {
            if (large.Count == 0) return [];
            var smallest = large.MinBy(g => g.People)!;
            large.Remove(smallest);
            rest = new MergedGroup<T>([.. smallest.Keys, .. rest.Keys], smallest.People + rest.People, IsRest: true);
        }

        return [.. large, rest];
    }
}

/// <summary>Groups that are shown as one.</summary>
/// <param name="Keys">Which.</param>
/// <param name="People">How many are in them together.</param>
/// <param name="IsRest">True where it stands for what would be too small alone.</param>
public sealed record MergedGroup<T>(IReadOnlyList<T> Keys, int People, bool IsRest);
