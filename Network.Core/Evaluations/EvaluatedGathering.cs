using Network.Core.Texts;

namespace Network.Core.Evaluations;

/// <summary>The gathering that an evaluation is of.</summary>
public sealed record EvaluatedGathering
{
    /// <summary>Its row.</summary>
    public long Id { get; init; }

    /// <summary>Its place in addresses.</summary>
    public string Slug { get; init; } = "";

    /// <summary>Title in nynorsk.</summary>
    public string? TitleNn { get; init; }

    /// <summary>Title in bokmål.</summary>
    public string? TitleNb { get; init; }

    /// <summary>Title in English.</summary>
    public string? TitleEn { get; init; }

    /// <summary>When the last session ends that takes place, in UTC; null where none does.</summary>
    public DateTimeOffset? LastEnd { get; init; }

    /// <summary>The title.</summary>
    public LocalText Title => new(TitleNn, TitleNb, TitleEn);
}
