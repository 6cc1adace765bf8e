namespace Network.Core.Evaluations;

/// <summary>
/// The answers to one question, apart by what people chose in another. The groups are all who answered the question, none of them fewer than five, so
/// that neither a group nor what is left of the whole without the others tells of a few.
/// </summary>
/// <param name="Question">Whose answers are shown.</param>
/// <param name="Groups">Each with its result.</param>
public sealed record EvaluationSplit(EvaluationQuestion Question, IReadOnlyList<SplitGroup> Groups)
{
    /// <summary>Null where there would be no two groups to compare.</summary>
    public static EvaluationSplit? Of(EvaluationQuestion question, EvaluationQuestion by, IReadOnlyList<AnswerSet> sets)
    {
        var answered = sets.Where(s => s.Of(question.Id).Count > 0).ToList();
        // Those who have not said are a group like the others, or they would be the difference.
        var keys = by.Choices.Select(c => (string?)c.Key).Append(null).ToList();
        var merged = SmallGroups.Merge<string?>([.. keys.Select(k => (k, answered.Count(s => GroupOf(s, by) == k)))]);
        if (merged.Count < 2) return null;
        return new EvaluationSplit(question, [.. merged.Select(g => new SplitGroup(
            [.. g.Keys.OfType<string>().Select(k => by.Choices.Single(c => c.Key == k))],
            g.Keys.Contains(null),
            g.IsRest,
            QuestionResult.Of(question, answered.Where(s => g.Keys.Contains(GroupOf(s, by))))!))]);
    }

    private static string? GroupOf(AnswerSet set, EvaluationQuestion by) => set.Of(by.Id) is [var one] && by.Choices.Any(c => c.Key == one) ? one : null;
}

/// <summary>Some of those who answered, by what they said of themselves.</summary>
/// <param name="Options">What they chose.</param>
/// <param name="HasSilent">True where those are in it who did not choose.</param>
/// <param name="IsRest">True where several are put together because one of them was too small.</param>
/// <param name="Result">What they answered.</param>
public sealed record SplitGroup(IReadOnlyList<EvaluationOption> Options, bool HasSilent, bool IsRest, QuestionResult Result);
