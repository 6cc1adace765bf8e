using System.Globalization;
using Network.Core.Evaluations;
using Network.Core.Texts;
using Network.Data.Access;

namespace Network.Data.Evaluations;

/// <summary>Reads how gatherings are evaluated and what is asked, inside a larger transaction.</summary>
internal static class EvaluationRows
{
    private static readonly Sql s_gathering = new("""
        SELECT g.Id, g.Slug, g.TitleNn, g.TitleNb, g.TitleEn, (SELECT MAX(s.EndsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS LastEnd
        FROM Gathering g WHERE g.Slug = @slug AND g.LearningNetworkId = @networkId
        """);

    private static readonly Sql s_evaluation = new("""
        SELECT e.Id, e.IsOn, e.OnSince, e.SendMoment AS Moment, e.ClosesAfterDays, e.IsAnonymous, e.ReminderDays, e.Version, e.ClosedAt
        FROM Evaluation e WHERE e.GatheringId = @gatheringId
        """);

    private static readonly Sql s_questions = new("""
        SELECT o.Id, o.EvaluationQuestionId, o.LabelNn, o.LabelNb, o.LabelEn FROM EvaluationOption o
        JOIN EvaluationQuestion q ON q.Id = o.EvaluationQuestionId
        WHERE q.EvaluationId = @evaluationId ORDER BY o.Position, o.Id;
        SELECT q.Id, q.ReadyKey, q.Kind, q.TextNn, q.TextNb, q.TextEn, q.Version, q.CorrectionNote, q.CorrectedAt
        FROM EvaluationQuestion q WHERE q.EvaluationId = @evaluationId ORDER BY q.Position, q.Id
        """);

    private static readonly Sql s_counts = new("""
        SELECT
          (SELECT COUNT(*) FROM EvaluationInvitation i WHERE i.EvaluationId = @evaluationId) AS Invited,
          (SELECT COUNT(*) FROM EvaluationInvitation i WHERE i.EvaluationId = @evaluationId AND i.HasAnswered = 1) AS Known,
          (SELECT COUNT(*) FROM EvaluationAnswerSet s WHERE s.EvaluationId = @evaluationId) AS Answered
        """);

    /// <summary>The gathering of this network; null where it has none such.</summary>
    public static Task<EvaluatedGathering?> OwnGathering(this SqlRunner sql, NetworkAccess access, string slug) =>
        sql.Find<EvaluatedGathering>(s_gathering, new { slug, networkId = access.NetworkId });

    /// <summary>How a gathering is evaluated; null where nobody has said.</summary>
    public static Task<Evaluation?> EvaluationOf(this SqlRunner sql, long gatheringId) => sql.Find<Evaluation>(s_evaluation, new { gatheringId });

    /// <summary>Everything that an organiser sets up.</summary>
    public static async Task<EvaluationDesk> Desk(this SqlRunner sql, EvaluatedGathering gathering)
    {
        if (await sql.EvaluationOf(gathering.Id) is not { } evaluation) return new EvaluationDesk(gathering, Evaluation.Usual, [.. ReadyQuestions.All.Select(ReadyQuestions.Of)], 0, 0);
        var (asked, answered) = await sql.AskedAndAnswered(evaluation.Id);
        return new EvaluationDesk(gathering, evaluation, await sql.EvaluationQuestions(evaluation.Id), asked, answered);
    }

    /// <summary>How many were asked and how many have answered; those who are deleted since and had answered are among both.</summary>
    public static async Task<(int Asked, int Answered)> AskedAndAnswered(this SqlRunner sql, long evaluationId)
    {
        var counts = (await sql.Find<CountRow>(s_counts, new { evaluationId }))!;
        return (counts.Invited + Math.Max(0, counts.Answered - counts.Known), counts.Answered);
    }

    /// <summary>What is asked, in order.</summary>
    public static Task<IReadOnlyList<EvaluationQuestion>> EvaluationQuestions(this SqlRunner sql, long evaluationId) =>
        sql.Several<IReadOnlyList<EvaluationQuestion>>(s_questions, new { evaluationId }, async answers =>
        {
            var options = (await answers.List<OptionRow>()).ToLookup(o => o.EvaluationQuestionId, o => o.Value);
            return [.. (await answers.List<QuestionRow>()).Select(q => q.With([.. options[q.Id]]))];
        });

    private sealed record CountRow
    {
        public int Invited { get; init; }
        public int Known { get; init; }
        public int Answered { get; init; }
    }

    private sealed record OptionRow
    {
        public long Id { get; init; }
        public long EvaluationQuestionId { get; init; }
        public string? LabelNn { get; init; }
        public string? LabelNb { get; init; }
        public string? LabelEn { get; init; }

        public EvaluationOption Value => new(Id.ToString(CultureInfo.InvariantCulture), new LocalText(LabelNn, LabelNb, LabelEn));
    }

    private sealed record QuestionRow
    {
        public long Id { get; init; }
        public ReadyQuestion? ReadyKey { get; init; }
        public EvaluationKind Kind { get; init; }
        public string? TextNn { get; init; }
        public string? TextNb { get; init; }
        public string? TextEn { get; init; }
        public int Version { get; init; }
        public string? CorrectionNote { get; init; }
        public DateTimeOffset? CorrectedAt { get; init; }

        public EvaluationQuestion With(IReadOnlyList<EvaluationOption> options) => new()
        {
            Id = Id,
            Ready = ReadyKey,
            Kind = Kind,
            Text = ReadyKey is { } ready ? ReadyQuestions.Of(ready).Text : new LocalText(TextNn, TextNb, TextEn),
            Options = options,
            Version = Version,
            CorrectionNote = CorrectionNote,
            CorrectedAt = CorrectedAt,
        };
    }
}
