using Network.Core.Evaluations;
using Network.Core.Texts;
using Network.Web.Exports;

namespace Network.Web.Evaluations;

/// <summary>The results of an evaluation as tables for a spreadsheet: nothing that the page does not show.</summary>
internal static class EvaluationTable
{
    public static ExportTable Of(EvaluationResults results) => new(
        $"{EvaluationTexts.T["FileName"]}-{results.Gathering.Slug}",
        [new(EvaluationTexts.T["Question"], 50), new(EvaluationTexts.T["Answer"], 60), new(EvaluationTexts.T["People"], 10), new(EvaluationTexts.T["Share"], 10)],
        Rows(results));

    public static ExportTable Named(EvaluationResults results, IReadOnlyList<NamedAnswers> people)
    {
        var language = Languages.Current;
        return new ExportTable(
            $"{EvaluationTexts.T["FileName"]}-{EvaluationTexts.T["FileNamed"]}-{results.Gathering.Slug}",
            [new(EvaluationTexts.T["Name"], 30), .. results.Questions.Select(q => new ExportColumn(q.Text.In(language), 40))],
            people.Select(IReadOnlyList<object?> (p) => [p.Name, .. results.Questions.Select(q => Said(q, p.Replies.FirstOrDefault(r => r.QuestionId == q.Id), language))]));
    }

    private static IEnumerable<IReadOnlyList<object?>> Rows(EvaluationResults results)
    {
        var language = Languages.Current;
        yield return [EvaluationTexts.T["Asked"], null, results.Asked, null];
        yield return [EvaluationTexts.T["Answered"], null, results.Answered, null];
        if (!results.MayShow)
        {
            yield return [EvaluationTexts.T[SmallGroups.MayShow(results.Answered) ? "ShownWhenClosed" : "TooFew", SmallGroups.Fewest], null, null, null];
            yield break;
        }

        foreach (var question in results.Questions)
        {
            var text = question.Text.In(language);
            foreach (var said in results.Texts.GetValueOrDefault(question.Id) ?? []) yield return [text, said, null, null];
            if (question.IsOpen) continue;
            if (results.Of(question) is not { } result)
            {
                yield return [text, EvaluationTexts.T["TooFewHere", SmallGroups.Fewest], null, null];
                continue;
            }

            foreach (var count in result.Counts) yield return [text, count.Label.In(language), count.People, Math.Round(result.Share(count.Key), 3)];
            if (result.Mean is { } mean) yield return [text, EvaluationTexts.T["Mean"], Math.Round(mean, 2), null];
        }
    }

    private static string? Said(EvaluationQuestion question, EvaluationReply? reply, Language language) => reply is null
        ? null
        : reply.Text ?? string.Join(", ", question.Choices.Where(c => reply.Choices.Contains(c.Key)).Select(c => c.Label.In(language)));
}
