namespace Network.Core.Search;

/// <summary>What a search is narrowed to; null does not narrow.</summary>
public sealed record SearchFilter
{
    /// <summary>No narrowing.</summary>
    public static readonly SearchFilter None = new();

    /// <summary>What it is.</summary>
    public SearchKind? Kind { get; init; }

    /// <summary>The network it belongs to.</summary>
    public long? NetworkId { get; init; }

    /// <summary>The kommune it is from.</summary>
    public long? KommuneId { get; init; }

    /// <summary>The tool it is about, by <see cref="SearchKey"/>.</summary>
    public string? Tool { get; init; }

    /// <summary>The year it is about.</summary>
    public int? Year { get; init; }

    /// <summary>True where nothing narrows.</summary>
    public bool IsNone => this == None;

    /// <summary>True where the document is among those wanted.</summary>
    public bool Takes(SearchCandidate found) =>
        (Kind is null || found.Kind == Kind) && (NetworkId is null || found.NetworkId == NetworkId) && (KommuneId is null || found.KommuneId == KommuneId)
        && (Year is null || found.Day?.Year == Year) && (Tool is null || found.Tools.Any(t => t.Key == Tool));
}
