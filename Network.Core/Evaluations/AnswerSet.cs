namespace Network.Core.Evaluations;

/// <summary>What one person chose in the closed questions of an evaluation.</summary>
/// <param name="Choices">Keys of options by question; nothing for one that was not answered.</param>
public sealed record AnswerSet(IReadOnlyDictionary<long, IReadOnlyList<string>> Choices)
{
    /// <summary>What was chosen; empty where nothing was.</summary>
    public IReadOnlyList<string> Of(long questionId) => Choices.GetValueOrDefault(questionId) ?? [];
}
