using Network.Core.Texts;

namespace Network.Core.Evaluations;

/// <summary>What somebody who was there is asked, behind their own link.</summary>
public sealed record EvaluationInvitation
{
    /// <summary>The key of the link.</summary>
    public required string Token { get; init; }

    /// <summary>The person it was sent to.</summary>
    public long PersonId { get; init; }

    /// <summary>The language that they are written to in.</summary>
    public Language Language { get; init; }

    /// <summary>The gathering's title.</summary>
    public LocalText Title { get; init; } = LocalText.Empty;

    /// <summary>The network's name.</summary>
    public LocalText NetworkName { get; init; } = LocalText.Empty;

    /// <summary>How it is set.</summary>
    public required Evaluation Evaluation { get; init; }

    /// <summary>What is asked, in order.</summary>
    public IReadOnlyList<EvaluationQuestion> Questions { get; init; } = [];

    /// <summary>Until when one can answer; null where one cannot.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>True where it is answered.</summary>
    public bool HasAnswered { get; init; }
}

/// <summary>What came of sending answers.</summary>
public enum EvaluationOutcome
{
    /// <summary>They are stored.</summary>
    Stored,

    /// <summary>The link has been answered by already; nothing is stored.</summary>
    AlreadyAnswered,

    /// <summary>It is too late, or nobody is asked any more.</summary>
    Closed,

    /// <summary>Somebody else is signed in than the one it was sent to.</summary>
    SomebodyElse,

    /// <summary>The link opens nothing.</summary>
    NotFound,
}

/// <summary>An evaluation that waits for a person's answer.</summary>
/// <param name="Token">The key of the link.</param>
/// <param name="Gathering">Of which gathering.</param>
/// <param name="ClosesAt">Until when, in UTC.</param>
public sealed record OpenEvaluation(string Token, LocalText Gathering, DateTimeOffset ClosesAt);
