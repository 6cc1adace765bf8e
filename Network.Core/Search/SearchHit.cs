using Network.Core.Texts;

namespace Network.Core.Search;

/// <summary>A document in a list of results.</summary>
public sealed record SearchHit
{
    /// <summary>Its row in the index.</summary>
    public long Id { get; init; }

    /// <summary>What it is.</summary>
    public SearchKind Kind { get; init; }

    /// <summary>What it is called.</summary>
    public required LocalText Title { get; init; }

    /// <summary>All its text, plain.</summary>
    public required string Body { get; init; }

    /// <summary>Where it opens: a path of this site.</summary>
    public required string Address { get; init; }

    /// <summary>Its network.</summary>
    public long NetworkId { get; init; }

    /// <summary>Its kommune; null for none.</summary>
    public long? KommuneId { get; init; }

    /// <summary>The day it is about; null for none.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Names of the tools it is about.</summary>
    public IReadOnlyList<string> Tools { get; init; } = [];
}
