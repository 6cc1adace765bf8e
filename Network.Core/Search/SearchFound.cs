using Network.Core.Texts;

namespace Network.Core.Search;

/// <summary>A page of results.</summary>
public sealed record SearchFound
{
    /// <summary>Those on the page, in order.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>How many there are; where <see cref="IsCut"/>, at least.</summary>
    public required int Total { get; init; }

    /// <summary>True where more hold the words than are ranked and counted.</summary>
    public bool IsCut { get; init; }

    /// <summary>How the results can be narrowed.</summary>
    public required SearchFacets Facets { get; init; }

    /// <summary>Names of the networks that results and facets speak of.</summary>
    public required IReadOnlyDictionary<long, LocalText> Networks { get; init; }

    /// <summary>Another spelling that finds something; null where something was found, or nothing is near.</summary>
    public string? Suggestion { get; init; }
}
