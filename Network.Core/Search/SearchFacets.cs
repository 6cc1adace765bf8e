namespace Network.Core.Search;

/// <summary>How many documents a further narrowing would leave, for each way to narrow: with all others of the filter, without its own.</summary>
public sealed record SearchFacets
{
    /// <summary>By kind, in the order of the kinds.</summary>
    public required IReadOnlyList<(SearchKind Kind, int Count)> Kinds { get; init; }

    /// <summary>By network, the largest first.</summary>
    public required IReadOnlyList<(long NetworkId, int Count)> Networks { get; init; }

    /// <summary>By kommune, the largest first.</summary>
    public required IReadOnlyList<(long KommuneId, int Count)> Kommuner { get; init; }

    /// <summary>By tool, the largest first.</summary>
    public required IReadOnlyList<(string Key, string Name, int Count)> Tools { get; init; }

    /// <summary>By year, the newest first.</summary>
    public required IReadOnlyList<(int Year, int Count)> Years { get; init; }

    /// <summary>Counts what the person may open among what holds the words.</summary>
    public static SearchFacets Of(IReadOnlyCollection<SearchCandidate> found, SearchFilter filter)
    {
        var names = found.SelectMany(c => c.Tools).DistinctBy(t => t.Key).ToDictionary(t => t.Key, t => t.Name);
        return new SearchFacets
        {
            Kinds = [.. Counts<SearchKind>(found, filter with { Kind = null }, c => [c.Kind]).OrderBy(c => c.Value)],
            Networks = Counts<long>(found, filter with { NetworkId = null }, c => [c.NetworkId]),
            Kommuner = Counts<long>(found, filter with { KommuneId = null }, c => c.KommuneId is { } id ? [id] : []),
            Tools = [.. Counts(found, filter with { Tool = null }, c => c.Tools.Select(t => t.Key)).Select(c => (c.Value, names[c.Value], c.Count))],
            Years = [.. Counts<int>(found, filter with { Year = null }, c => c.Day is { } day ? [day.Year] : []).OrderByDescending(c => c.Value)],
        };
    }

    private static List<(T Value, int Count)> Counts<T>(IEnumerable<SearchCandidate> found, SearchFilter filter, Func<SearchCandidate, IEnumerable<T>> values)
        where T : notnull =>
        [.. found.Where(filter.Takes).SelectMany(values).CountBy(v => v).Select(c => (c.Key, c.Value)).OrderByDescending(c => c.Value).ThenBy(c => c.Key)];
}
