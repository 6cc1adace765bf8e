using Network.Core.Evaluations;
using Network.Core.Texts;
using Network.Data.Access;

namespace Network.Data.Evaluations;

/// <summary>What came of an evaluation, for those who organise. What may not be shown is not read.</summary>
public sealed class EvaluationResultStore(Database database)
{
    private static readonly Sql s_choices = new("""
        SELECT s.AnswerKey, c.EvaluationQuestionId AS QuestionId, c.Choice FROM EvaluationAnswerSet s
        JOIN EvaluationChoice c ON c.AnswerKey = s.AnswerKey
        WHERE s.EvaluationId = @evaluationId ORDER BY s.AnswerKey
        """);

    private static readonly Sql s_texts = new("""
        SELECT t.EvaluationQuestionId AS QuestionId, t.Text FROM EvaluationQuestion q
        JOIN EvaluationText t ON t.EvaluationQuestionId = q.Id
        WHERE q.EvaluationId = @evaluationId
        """);

    private static readonly Sql s_named = new("""
        SELECT r.Id AS RegistrationId, r.Name, c.EvaluationQuestionId AS QuestionId, c.Choice, NULL AS Text
        FROM EvaluationAnswerSet s
        JOIN Registration r ON r.Id = s.RegistrationId
        LEFT JOIN EvaluationChoice c ON c.AnswerKey = s.AnswerKey
        WHERE s.EvaluationId = @evaluationId
        UNION ALL
        SELECT r.Id, r.Name, t.EvaluationQuestionId, NULL, t.Text
        FROM EvaluationQuestion q
        JOIN EvaluationText t ON t.EvaluationQuestionId = q.Id
        JOIN Registration r ON r.Id = t.RegistrationId
        WHERE q.EvaluationId = @evaluationId
        """);

    /// <summary>Null where the network has no such gathering.</summary>
    public Task<EvaluationResults?> Find(NetworkAccess access, string slug, CancellationToken stop = default) => database.Read<EvaluationResults?>(async sql =>
    {
        if (await sql.OwnGathering(access, slug) is not { } gathering) return null;
        var desk = await sql.Desk(gathering);
        var results = new EvaluationResults { Gathering = gathering, Evaluation = desk.Evaluation, Questions = desk.Questions, Asked = desk.Asked, Answered = desk.Answered };
        if (!results.MayShow) return results;
        var evaluationId = desk.Evaluation.Id;
        return results with
        {
            Sets = [.. (await sql.List<ChoiceRow>(s_choices, new { evaluationId })).GroupBy(c => c.AnswerKey).Select(SetOf)],
            Texts = (await sql.List<TextRow>(s_texts, new { evaluationId })).GroupBy(t => t.QuestionId)
                .ToDictionary(g => g.Key, IReadOnlyList<string> (g) => [.. g.Select(t => t.Text).OrderBy(NorwegianSort.Key, StringComparer.Ordinal)]),
        };
    }, stop);

    /// <summary>What each person answered, by name, where people were told that they answer by name; empty otherwise.</summary>
    public Task<IReadOnlyList<NamedAnswers>> Named(NetworkAccess access, string slug, CancellationToken stop = default) => database.Read<IReadOnlyList<NamedAnswers>>(async sql =>
    {
        if (await sql.OwnGathering(access, slug) is not { } gathering || await sql.EvaluationOf(gathering.Id) is not { IsAnonymous: false } evaluation) return [];
        var rows = await sql.List<NamedRow>(s_named, new { evaluationId = evaluation.Id });
        return [.. rows.GroupBy(r => (r.RegistrationId, r.Name)).OrderBy(g => NorwegianSort.Key(g.Key.Name), StringComparer.Ordinal).Select(g => new NamedAnswers(
            g.Key.Name,
            [.. g.Where(r => r.QuestionId is not null).GroupBy(r => r.QuestionId!.Value).Select(q => new EvaluationReply(
                q.Key, [.. q.Select(r => r.Choice).OfType<string>()], q.Select(r => r.Text).OfType<string>().FirstOrDefault()))]))];
    }, stop);

    private static AnswerSet SetOf(IEnumerable<ChoiceRow> rows) =>
        new(rows.GroupBy(r => r.QuestionId).ToDictionary(q => q.Key, IReadOnlyList<string> (q) => [.. q.Select(r => r.Choice)]));

    private sealed record ChoiceRow
    {
        public string AnswerKey { get; init; } = "";
        public long QuestionId { get; init; }
        public string Choice { get; init; } = "";
    }

    private sealed record TextRow
    {
        public long QuestionId { get; init; }
        public string Text { get; init; } = "";
    }

    private sealed record NamedRow
    {
        public long RegistrationId { get; init; }
        public string Name { get; init; } = "";
        public long? QuestionId { get; init; }
        public string? Choice { get; init; }
        public string? Text { get; init; }
    }
}
