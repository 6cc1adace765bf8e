using Network.Core.Minutes;

namespace Network.Data.Minutes;

/// <summary>Keeps decisions as rows of their own. What is published changes with the next edition only.</summary>
internal static class DecisionRows
{
    private static readonly Sql s_known = new("SELECT d.Id, d.PublishedAt FROM MinutesDecision d WHERE d.GatheringMinutesId = @minutesId");

    private static readonly Sql s_insert = new(
        sqlite: """
            INSERT INTO MinutesDecision (GatheringMinutesId, Position, What, SectionHeading, CreatedAt) VALUES (@minutesId, @position, @what, @heading, @now) RETURNING Id
            """,
        sqlServer: """
            INSERT INTO MinutesDecision (GatheringMinutesId, Position, What, SectionHeading, CreatedAt) OUTPUT inserted.Id VALUES (@minutesId, @position, @what, @heading, @now)
            """);

    private static readonly Sql s_update = new("UPDATE MinutesDecision SET Position = @position, What = @what, SectionHeading = @heading WHERE Id = @id");

    private static readonly Sql s_forget = new("DELETE FROM MinutesDecision WHERE Id = @id");

    private static readonly Sql s_publish = new("UPDATE MinutesDecision SET PublishedAt = COALESCE(PublishedAt, @now), RemovedAt = NULL WHERE Id = @id");

    private static readonly Sql s_remove = new("UPDATE MinutesDecision SET RemovedAt = @now WHERE Id = @id AND RemovedAt IS NULL");

    /// <summary>Writes the rows of a save; the decisions with their rows' ids.</summary>
    public static async Task<IReadOnlyList<MinutesDecision>> SaveDecisions(this SqlRunner sql, long minutesId, MinutesText text, DateTimeOffset now)
    {
        var known = (await sql.List<KnownRow>(s_known, new { minutesId })).ToDictionary(k => k.Id);
        var saved = new List<MinutesDecision>();
        foreach (var (position, decision) in text.Decisions.Index())
        {
            var values = new { minutesId, id = decision.Id, position, what = decision.What, heading = text.HeadingOf(decision.Section), now };
            var id = decision.Id;
            if (!known.TryGetValue(id, out var row)) id = await sql.Value<long>(s_insert, values);
            else if (row.PublishedAt is null) await sql.Change(s_update, values);
            saved.Add(decision with { Id = id });
        }

        var kept = saved.Select(d => d.Id).ToHashSet();
        await sql.Change(s_forget, known.Values.Where(k => k.PublishedAt is null && !kept.Contains(k.Id)).Select(k => new { id = k.Id }).ToList());
        return saved;
    }

    /// <summary>Makes the rows say what an edition says.</summary>
    public static async Task PublishDecisions(this SqlRunner sql, long minutesId, MinutesText text, DateTimeOffset now)
    {
        var known = await sql.List<KnownRow>(s_known, new { minutesId });
        var kept = text.Decisions.Select(d => d.Id).ToHashSet();
        var rows = text.Decisions.Select((d, position) => new { id = d.Id, position, what = d.What, heading = text.HeadingOf(d.Section), now }).ToList();
        await sql.Change(s_update, rows);
        await sql.Change(s_publish, rows);
        await sql.Change(s_remove, known.Where(k => !kept.Contains(k.Id)).Select(k => new { id = k.Id, now }).ToList());
    }

    private sealed record KnownRow
    {
        public long Id { get; init; }
        public DateTimeOffset? PublishedAt { get; init; }
    }
}
