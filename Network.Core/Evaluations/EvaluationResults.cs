namespace Network.Core.Evaluations;

/// <summary>What came of an evaluation, as an organiser may see it.</summary>
public sealed record EvaluationResults
{
    /// <summary>The gathering.</summary>
    public required EvaluatedGathering Gathering { get; init; }

    /// <summary>How it is set.</summary>
    public required Evaluation Evaluation { get; init; }

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyList<EvaluationQuestion> Questions { get; init; } = [];

    /// <summary>How many were asked.</summary>
    public int Asked { get; init; }

    /// <summary>How many have answered.</summary>
    public int Answered { get; init; }

    /// <summary>
    /// True where answers are shown: there are enough, and where people were promised to be anonymous none come in any more. One that is added to what
    /// somebody has looked at before would be the difference.
    /// </summary>
    public bool MayShow => SmallGroups.MayShow(Answered) && (!Evaluation.IsAnonymous || Evaluation.ClosedAt is not null);

    /// <summary>What each chose; empty where it may not be shown.</summary>
    public IReadOnlyList<AnswerSet> Sets { get; init; } = [];

    /// <summary>What people wrote, by question and in the order of the alphabet, which says nothing of who or when; empty where it may not be shown.</summary>
    public IReadOnlyDictionary<long, IReadOnlyList<string>> Texts { get; init; } = new Dictionary<long, IReadOnlyList<string>>();

    /// <summary>The questions that answers can be split by.</summary>
    public IEnumerable<EvaluationQuestion> Splitters => Questions.Where(q => q.IsOneChoice);

    /// <summary>The result of a closed question; null where too few have answered it.</summary>
    public QuestionResult? Of(EvaluationQuestion question) => QuestionResult.Of(question, Sets);

    /// <summary>The same, apart by another question; null where no two groups are large enough.</summary>
    public EvaluationSplit? Of(EvaluationQuestion question, EvaluationQuestion by) => EvaluationSplit.Of(question, by, Sets);
}
