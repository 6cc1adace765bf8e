using Network.Core.Search;

namespace Network.Data.Search;

#pragma warning disable IDE1006 // Named as the parameters of the statements are.

/// <summary>The parameters of a search.</summary>
internal sealed record SearchValues(SearchFilter Filter, long personId, int most)
{
    public string? match { get; init; }
    public string? kind => Filter.Kind?.ToString();
    public long? networkId => Filter.NetworkId;
    public long? kommuneId => Filter.KommuneId;
    public string? tool => Filter.Tool;
    public DateOnly? from => Filter.Year is >= 1 and <= 9998 and { } year ? new DateOnly(year, 1, 1) : Filter.Year is null ? null : DateOnly.MaxValue;
    public DateOnly? until => Filter.Year is >= 1 and <= 9998 and { } year ? new DateOnly(year + 1, 1, 1) : null;
    public string? w1a { get; private init; }
    public string? w1b { get; private init; }
    public string? w1c { get; private init; }
    public string? w2a { get; private init; }
    public string? w2b { get; private init; }
    public string? w2c { get; private init; }
    public string? w3a { get; private init; }
    public string? w3b { get; private init; }
    public string? w3c { get; private init; }
    public string? w4a { get; private init; }
    public string? w4b { get; private init; }
    public string? w4c { get; private init; }
    public string? w5a { get; private init; }
    public string? w5b { get; private init; }
    public string? w5c { get; private init; }
    public string? w6a { get; private init; }
    public string? w6b { get; private init; }
    public string? w6c { get; private init; }

    public SearchValues With(SearchQuery query) => this with
    {
        w1a = SearchMatch.Like(query, 0, 0),
        w1b = SearchMatch.Like(query, 0, 1),
        w1c = SearchMatch.Like(query, 0, 2),
        w2a = SearchMatch.Like(query, 1, 0),
        w2b = SearchMatch.Like(query, 1, 1),
        w2c = SearchMatch.Like(query, 1, 2),
        w3a = SearchMatch.Like(query, 2, 0),
        w3b = SearchMatch.Like(query, 2, 1),
        w3c = SearchMatch.Like(query, 2, 2),
        w4a = SearchMatch.Like(query, 3, 0),
        w4b = SearchMatch.Like(query, 3, 1),
        w4c = SearchMatch.Like(query, 3, 2),
        w5a = SearchMatch.Like(query, 4, 0),
        w5b = SearchMatch.Like(query, 4, 1),
        w5c = SearchMatch.Like(query, 4, 2),
        w6a = SearchMatch.Like(query, 5, 0),
        w6b = SearchMatch.Like(query, 5, 1),
        w6c = SearchMatch.Like(query, 5, 2),
    };
}
