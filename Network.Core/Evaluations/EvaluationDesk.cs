namespace Network.Core.Evaluations;

/// <summary>A gathering's evaluation as its organisers set it up.</summary>
/// <param name="Gathering">Of which.</param>
/// <param name="Evaluation">How it is set; the usual where nothing is stored.</param>
/// <param name="Questions">In order; the ready ones where nothing is stored.</param>
/// <param name="Asked">How many have been asked.</param>
/// <param name="Answered">How many have answered.</param>
public sealed record EvaluationDesk(EvaluatedGathering Gathering, Evaluation Evaluation, IReadOnlyList<EvaluationQuestion> Questions, int Asked, int Answered)
{
    /// <summary>From when people are asked and until when they may answer; null where it is off.</summary>
    public EvaluationWindow? Window => EvaluationRules.Window(Evaluation, Gathering.LastEnd);

    /// <summary>True where what is asked means what it meant: only the words may be put right.</summary>
    public bool IsFixed => Answered > 0;

    /// <summary>The ready questions that are left out.</summary>
    public IEnumerable<ReadyQuestion> LeftOut => ReadyQuestions.All.Where(r => Questions.All(q => q.Ready != r));

    /// <summary>Where it stands.</summary>
    public EvaluationState State(DateTimeOffset now) => EvaluationRules.State(Evaluation, Window, now);
}
