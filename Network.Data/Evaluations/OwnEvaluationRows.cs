using Network.Core.Evaluations;
using Network.Core.People;
using Network.Core.Texts;

namespace Network.Data.Evaluations;

/// <summary>Reads what a person was asked about gatherings. What they answered only where that was by name: nothing ties an anonymous answer to them.</summary>
internal static class OwnEvaluationRows
{
    /// <summary>What <see cref="OwnEvaluations"/> reads, as a part of a larger statement.</summary>
    public const string Select = """
        SELECT i.RegistrationId, i.HasAnswered, e.IsAnonymous FROM Registration r
        JOIN EvaluationInvitation i ON i.RegistrationId = r.Id
        JOIN Evaluation e ON e.Id = i.EvaluationId
        WHERE r.PersonId = @personId;
        SELECT s.RegistrationId, q.Position, q.ReadyKey, q.Kind, q.TextNn, q.TextNb, q.TextEn, c.Choice, o.LabelNn, o.LabelNb, o.LabelEn FROM Registration r
        JOIN EvaluationAnswerSet s ON s.RegistrationId = r.Id
        JOIN EvaluationChoice c ON c.AnswerKey = s.AnswerKey
        JOIN EvaluationQuestion q ON q.Id = c.EvaluationQuestionId
        LEFT JOIN EvaluationOption o ON o.EvaluationQuestionId = q.Id AND CAST(o.Id AS varchar(20)) = c.Choice
        WHERE r.PersonId = @personId;
        SELECT t.RegistrationId, q.Position, q.ReadyKey, q.Kind, q.TextNn, q.TextNb, q.TextEn, t.Text FROM Registration r
        JOIN EvaluationText t ON t.RegistrationId = r.Id
        JOIN EvaluationQuestion q ON q.Id = t.EvaluationQuestionId
        WHERE r.PersonId = @personId
        """;

    /// <summary>By registration.</summary>
    public static async Task<IReadOnlyDictionary<long, OwnEvaluation>> OwnEvaluations(this SqlAnswers parts)
    {
        var asked = await parts.List<AskedRow>();
        SaidRow[] said = [.. await parts.List<SaidRow>(), .. await parts.List<SaidRow>()];
        var answers = said.OrderBy(s => s.Position).ToLookup(s => s.RegistrationId, s => new OwnAnswer(s.Question.ToString(), s.Said));
        return asked.ToDictionary(a => a.RegistrationId, a => new OwnEvaluation(a.HasAnswered, a.IsAnonymous, [.. answers[a.RegistrationId]]));
    }

    private sealed record AskedRow
    {
        public long RegistrationId { get; init; }
        public bool HasAnswered { get; init; }
        public bool IsAnonymous { get; init; }
    }

    private sealed record SaidRow
    {
        public long RegistrationId { get; init; }
        public int Position { get; init; }
        public ReadyQuestion? ReadyKey { get; init; }
        public EvaluationKind Kind { get; init; }
        public string? TextNn { get; init; }
        public string? TextNb { get; init; }
        public string? TextEn { get; init; }
        public string? Choice { get; init; }
        public string? LabelNn { get; init; }
        public string? LabelNb { get; init; }
        public string? LabelEn { get; init; }
        public string? Text { get; init; }

        public LocalText Question => ReadyKey is { } ready ? ReadyQuestions.Of(ready).Text : new LocalText(TextNn, TextNb, TextEn);

        // A choice of the organiser's own has a label, one that the program gives has not.
        public string Said => Text ?? (new LocalText(LabelNn, LabelNb, LabelEn) is { IsEmpty: false } label ? label : Given).ToString();

        private LocalText Given =>
            new EvaluationQuestion { Ready = ReadyKey, Kind = Kind }.Choices.FirstOrDefault(c => c.Key == Choice)?.Label ?? new LocalText(Choice, null, null);
    }
}
