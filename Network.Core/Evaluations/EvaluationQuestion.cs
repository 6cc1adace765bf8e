using System.Globalization;
using Network.Core.Texts;

namespace Network.Core.Evaluations;

/// <summary>What those who were at a gathering are asked.</summary>
public sealed record EvaluationQuestion
{
    private static readonly IReadOnlyList<EvaluationOption> s_scale = [.. Enumerable.Range(1, 5).Select(n =>
        new EvaluationOption(n.ToString(CultureInfo.InvariantCulture), new LocalText(n.ToString(CultureInfo.InvariantCulture), null, null)))];

    /// <summary>The row; 0 for one that is not stored yet.</summary>
    public long Id { get; init; }

    /// <summary>Which of the ready ones; null for one of the organiser's own.</summary>
    public ReadyQuestion? Ready { get; init; }

    /// <summary>How it is answered.</summary>
    public EvaluationKind Kind { get; init; }

    /// <summary>The question; of a ready one the program's own words.</summary>
    public LocalText Text { get; init; } = LocalText.Empty;

    /// <summary>What the organiser lets one choose among, in order; empty for kinds whose choices are given.</summary>
    public IReadOnlyList<EvaluationOption> Options { get; init; } = [];

    /// <summary>Grows with each saved change.</summary>
    public int Version { get; init; }

    /// <summary>Why the words were corrected after somebody had answered; null where they were not.</summary>
    public string? CorrectionNote { get; init; }

    /// <summary>When that was, in UTC.</summary>
    public DateTimeOffset? CorrectedAt { get; init; }

    /// <summary>Its place in addresses: also of a ready one that is not stored yet.</summary>
    public string Address => Ready?.ToString() ?? Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>True where one writes.</summary>
    public bool IsOpen => Kind == EvaluationKind.OpenText;

    /// <summary>True where exactly one may be chosen, so that the answers can be split by it.</summary>
    public bool IsOneChoice => Kind is EvaluationKind.OneOf or EvaluationKind.YesNo;

    /// <summary>All that can be chosen, in order; empty for an open question.</summary>
    public IReadOnlyList<EvaluationOption> Choices => Kind switch
    {
        EvaluationKind.Scale => s_scale,
        EvaluationKind.YesNo => ReadyQuestions.YesNo,
        EvaluationKind.OneOf when Ready == ReadyQuestion.WillUse => ReadyQuestions.WillUse,
        EvaluationKind.OneOf or EvaluationKind.SeveralOf => Options,
        _ => [],
    };
}

/// <summary>One of the choices of a question.</summary>
/// <param name="Key">What is stored of it: the row of an organiser's own, a fixed word or number of a given one; empty for one that is not stored yet.</param>
/// <param name="Label">What it says.</param>
public sealed record EvaluationOption(string Key, LocalText Label);
