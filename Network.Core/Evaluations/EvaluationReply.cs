namespace Network.Core.Evaluations;

/// <summary>What a person answers to one question.</summary>
/// <param name="QuestionId">Which.</param>
/// <param name="Choices">Keys of what they chose; empty for an open question.</param>
/// <param name="Text">In their own words; null for a closed question.</param>
public sealed record EvaluationReply(long QuestionId, IReadOnlyList<string> Choices, string? Text);

/// <summary>What somebody answered who was told that they answer by name.</summary>
/// <param name="Name">Whose.</param>
/// <param name="Replies">A question a row.</param>
public sealed record NamedAnswers(string Name, IReadOnlyList<EvaluationReply> Replies);

/// <summary>The answers as they are sent.</summary>
public sealed record EvaluationAnswerForm
{
    /// <summary>One for each question, in the order of the page.</summary>
    public IReadOnlyList<EvaluationReplyForm> Replies { get; init; } = new List<EvaluationReplyForm>();
}

/// <summary>The answer to one question as it is sent.</summary>
public sealed record EvaluationReplyForm
{
    /// <summary>Which question.</summary>
    public long Id { get; init; }

    /// <summary>What was ticked.</summary>
    public IReadOnlyList<string> Choices { get; init; } = new List<string>();

    /// <summary>What was written.</summary>
    public string? Text { get; init; }
}
