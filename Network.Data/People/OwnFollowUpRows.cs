using Network.Core.People;
using Network.Core.Texts;

namespace Network.Data.People;

/// <summary>Reads what a person is to follow up, has done, and has said needs no minutes.</summary>
internal static class OwnFollowUpRows
{
    // What stands in minutes that are not published is not theirs to know yet.
    private static readonly Sql s_points = new("""
        SELECT CASE WHEN f.PersonId = @personId THEN 'Owner' ELSE 'Done' END AS Kind, f.What, g.TitleNn, g.TitleNb, g.TitleEn, f.DueOn, f.DoneAt AS MadeAt, f.DoneNote AS Note
        FROM FollowUpPoint f
        JOIN GatheringMinutes m ON m.Id = f.GatheringMinutesId
        JOIN Gathering g ON g.Id = m.GatheringId
        WHERE (f.PersonId = @personId OR f.DoneBy = @personId) AND f.PublishedAt IS NOT NULL ORDER BY f.Id DESC;
        SELECT 'Waived' AS Kind, g.TitleNn, g.TitleNb, g.TitleEn, v.WaivedAt AS MadeAt, v.Reason AS Note FROM MinutesWaiver v
        JOIN Gathering g ON g.Id = v.GatheringId
        WHERE v.PersonId = @personId ORDER BY v.WaivedAt DESC
        """);

    public static Task<IReadOnlyList<OwnFollowUp>> OwnFollowUps(this SqlRunner sql, long personId) =>
        sql.Several<IReadOnlyList<OwnFollowUp>>(s_points, new { personId }, async answers =>
        {
            Row[] rows = [.. await answers.List<Row>(), .. await answers.List<Row>()];
            return [.. rows.Select(r => r.Value)];
        });

    private sealed record Row
    {
        public OwnFollowUpKind Kind { get; init; }
        public string? What { get; init; }
        public string? TitleNn { get; init; }
        public string? TitleNb { get; init; }
        public string? TitleEn { get; init; }
        public DateOnly? DueOn { get; init; }
        public DateTimeOffset? MadeAt { get; init; }
        public string? Note { get; init; }

        public OwnFollowUp Value => new() { Kind = Kind, What = What, Gathering = new LocalText(TitleNn, TitleNb, TitleEn), DueOn = DueOn, At = MadeAt, Note = Note };
    }
}
