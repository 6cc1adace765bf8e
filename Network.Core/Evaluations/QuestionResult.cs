using System.Globalization;
using Network.Core.Texts;

namespace Network.Core.Evaluations;

/// <summary>How many chose what in a closed question. Made only of enough people: see <see cref="SmallGroups"/>.</summary>
/// <param name="Question">Which.</param>
/// <param name="Answered">How many answered it.</param>
/// <param name="Counts">A number for each choice, in order.</param>
public sealed record QuestionResult(EvaluationQuestion Question, int Answered, IReadOnlyList<ChoiceCount> Counts)
{
    /// <summary>The mean of a scale; null for other kinds.</summary>
    public double? Mean => Question.Kind == EvaluationKind.Scale && Answered > 0
        ? Counts.Sum(c => (double)c.People * int.Parse(c.Key, CultureInfo.InvariantCulture)) / Answered
        : null;

    /// <summary>The share, 0 to 1, of those who answered that chose this.</summary>
    public double Share(string key) => Answered == 0 ? 0 : (double)Counts.Where(c => c.Key == key).Sum(c => c.People) / Answered;

    /// <summary>Null where too few of these have answered the question.</summary>
    public static QuestionResult? Of(EvaluationQuestion question, IEnumerable<AnswerSet> sets)
    {
        var chosen = sets.Select(s => s.Of(question.Id)).Where(c => c.Count > 0).ToList();
        if (!SmallGroups.MayShow(chosen.Count)) return null;
        return new QuestionResult(question, chosen.Count, [.. question.Choices.Select(o => new ChoiceCount(o.Key, o.Label, chosen.Count(c => c.Contains(o.Key))))]);
    }

    /// <summary>The same of a question where each could choose one, counted already.</summary>
    public static QuestionResult? Of(EvaluationQuestion question, IReadOnlyList<(string Choice, int People)> counts)
    {
        var answered = counts.Sum(c => c.People);
        if (!SmallGroups.MayShow(answered)) return null;
        return new QuestionResult(question, answered, [.. question.Choices.Select(o => new ChoiceCount(o.Key, o.Label, counts.Where(c => c.Choice == o.Key).Sum(c => c.People)))]);
    }
}

/// <summary>How many chose one option.</summary>
/// <param name="Key">Of the option.</param>
/// <param name="Label">What it says.</param>
/// <param name="People">How many.</param>
public sealed record ChoiceCount(string Key, LocalText Label, int People);
