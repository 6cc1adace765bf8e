using Network.Core.Evaluations;
using Network.Core.Texts;
using Network.Data.Access;

namespace Network.Data.Evaluations;

/// <summary>How the gatherings of a network were judged, one after the other.</summary>
public sealed class EvaluationTrendStore(Database database)
{
    // Those who are deleted since and had answered are among the asked as among the answered.
    private static readonly Sql s_points = new("""
        SELECT e.Id, g.Slug, g.TitleNn, g.TitleNb, g.TitleEn, e.ClosedAt,
               (SELECT MIN(s.StartsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS StartsAt,
               (SELECT COUNT(*) FROM EvaluationInvitation i WHERE i.EvaluationId = e.Id) AS Invited,
               (SELECT COUNT(*) FROM EvaluationInvitation i WHERE i.EvaluationId = e.Id AND i.HasAnswered = 1) AS Known,
               (SELECT COUNT(*) FROM EvaluationAnswerSet a WHERE a.EvaluationId = e.Id) AS Answered
        FROM Evaluation e
        JOIN Gathering g ON g.Id = e.GatheringId
        WHERE g.LearningNetworkId = @networkId AND g.State = 'Published' AND (e.IsOn = 1 OR e.ClosedAt IS NOT NULL)
        """);

    private static readonly Sql s_counts = new("""
        SELECT q.EvaluationId, q.ReadyKey, c.Choice, COUNT(*) AS People FROM Gathering g
        JOIN Evaluation e ON e.GatheringId = g.Id
        JOIN EvaluationQuestion q ON q.EvaluationId = e.Id
        JOIN EvaluationChoice c ON c.EvaluationQuestionId = q.Id
        WHERE g.LearningNetworkId = @networkId AND g.State = 'Published' AND e.ClosedAt IS NOT NULL AND q.ReadyKey IN ('Usefulness', 'WillUse')
        GROUP BY q.EvaluationId, q.ReadyKey, c.Choice
        """);

    /// <summary>By start. Answers only of what is closed and of enough people.</summary>
    public Task<IReadOnlyList<TrendPoint>> Of(NetworkAccess access, CancellationToken stop = default) => database.Read<IReadOnlyList<TrendPoint>>(async sql =>
    {
        var values = new { networkId = access.NetworkId };
        var counts = (await sql.List<ReadyCountRow>(s_counts, values)).ToLookup(c => (c.EvaluationId, c.ReadyKey), c => (c.Choice, c.People));
        return
        [
            .. (await sql.List<PointRow>(s_points, values)).Select(p => new TrendPoint
            {
                Slug = p.Slug,
                Title = new LocalText(p.TitleNn, p.TitleNb, p.TitleEn),
                StartsAt = p.StartsAt,
                IsOpen = p.ClosedAt is null,
                Asked = p.Invited + Math.Max(0, p.Answered - p.Known),
                Answered = p.Answered,
                Usefulness = Result(ReadyQuestion.Usefulness, p, counts)?.Mean,
                WillUse = Result(ReadyQuestion.WillUse, p, counts)?.Share("yes"),
            }).OrderBy(p => p.StartsAt).ThenBy(p => p.Slug, StringComparer.Ordinal),
        ];
    }, stop);

    private static QuestionResult? Result(ReadyQuestion ready, PointRow point, ILookup<(long, ReadyQuestion), (string Choice, int People)> counts) =>
        SmallGroups.MayShow(point.Answered) ? QuestionResult.Of(ReadyQuestions.Of(ready), [.. counts[(point.Id, ready)]]) : null;

    private sealed record PointRow
    {
        public long Id { get; init; }
        public string Slug { get; init; } = "";
        public string? TitleNn { get; init; }
        public string? TitleNb { get; init; }
        public string? TitleEn { get; init; }
        public DateTimeOffset? StartsAt { get; init; }
        public DateTimeOffset? ClosedAt { get; init; }
        public int Invited { get; init; }
        public int Known { get; init; }
        public int Answered { get; init; }
    }

    private sealed record ReadyCountRow
    {
        public long EvaluationId { get; init; }
        public ReadyQuestion ReadyKey { get; init; }
        public string Choice { get; init; } = "";
        public int People { get; init; }
    }
}
