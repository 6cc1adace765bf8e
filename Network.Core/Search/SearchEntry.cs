using Network.Core.Access;
using Network.Core.Texts;

namespace Network.Core.Search;

/// <summary>A document as it is to be found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="SubjectId">Its row.</param>
/// <param name="LearningNetworkId">The network it belongs to.</param>
/// <param name="Title">In the languages it has; at most 300 characters each.</param>
/// <param name="Body">Everything else that words are looked for in, as plain text.</param>
/// <param name="Address">Where it opens: a path of this site.</param>
public sealed record SearchEntry(SearchKind Kind, long SubjectId, long LearningNetworkId, LocalText Title, string Body, string Address)
{
    /// <summary>Who may find it: just those who may open it.</summary>
    public required Visibility Visibility { get; init; }

    /// <summary>The gathering it belongs to; null for none.</summary>
    public long? GatheringId { get; init; }

    /// <summary>The kommune it is from; null for none.</summary>
    public long? KommuneId { get; init; }

    /// <summary>The day it is about, in Oslo; null for none.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Names of the tools it is about.</summary>
    public IReadOnlyList<string> Tools { get; init; } = [];
}
