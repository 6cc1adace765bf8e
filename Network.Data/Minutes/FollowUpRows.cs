using Network.Core.Minutes;

namespace Network.Data.Minutes;

/// <summary>Keeps follow-up points as rows of their own. What their owners can see changes with the next edition only.</summary>
internal static class FollowUpRows
{
    private static readonly Sql s_known = new("""
        SELECT f.Id, f.Position, f.What, f.PersonId, f.KommuneId, f.DueOn, f.PublishedAt, f.RemovedAt FROM FollowUpPoint f WHERE f.GatheringMinutesId = @minutesId
        """);

    private static readonly Sql s_insert = new(
        sqlite: """
            INSERT INTO FollowUpPoint (LearningNetworkId, GatheringMinutesId, Position, What, PersonId, KommuneId, DueOn, Version, CreatedAt)
            VALUES (@networkId, @minutesId, @position, @What, @PersonId, @KommuneId, @DueOn, 1, @now) RETURNING Id
            """,
        sqlServer: """
            INSERT INTO FollowUpPoint (LearningNetworkId, GatheringMinutesId, Position, What, PersonId, KommuneId, DueOn, Version, CreatedAt)
            OUTPUT inserted.Id VALUES (@networkId, @minutesId, @position, @What, @PersonId, @KommuneId, @DueOn, 1, @now)
            """);

    private static readonly Sql s_update = new("""
        UPDATE FollowUpPoint SET Position = @position, What = @What, PersonId = @PersonId, KommuneId = @KommuneId, DueOn = @DueOn, Version = Version + 1 WHERE Id = @Id
        """);

    private static readonly Sql s_before = new("SELECT e.Document FROM MinutesEdition e WHERE e.GatheringMinutesId = @minutesId AND e.Number = @before");

    private static readonly Sql s_forget = new("DELETE FROM FollowUpPoint WHERE Id = @id AND PublishedAt IS NULL");

    private static readonly Sql s_publish = new("UPDATE FollowUpPoint SET PublishedAt = COALESCE(PublishedAt, @now), RemovedAt = NULL WHERE Id = @id");

    private static readonly Sql s_remove = new("UPDATE FollowUpPoint SET RemovedAt = @now, Version = Version + 1 WHERE Id = @id AND RemovedAt IS NULL");

    /// <summary>Writes the rows of a save; the points with their rows' ids.</summary>
    public static async Task<IReadOnlyList<MinutesFollowUp>> SaveFollowUps(this SqlRunner sql, long networkId, long minutesId, MinutesText text, DateTimeOffset now)
    {
        var known = (await sql.List<KnownRow>(s_known, new { minutesId })).ToDictionary(k => k.Id);
        var saved = new List<MinutesFollowUp>();
        foreach (var (position, point) in text.FollowUps.Index())
        {
            var id = point.Id;
            if (!known.TryGetValue(id, out var row))
                id = await sql.Value<long>(s_insert, new { networkId, minutesId, position, point.What, point.PersonId, point.KommuneId, point.DueOn, now });
            else if (row.PublishedAt is null && !row.Says(point, position)) await sql.Change(s_update, Values(point, position));
            saved.Add(point with { Id = id });
        }

        var kept = saved.Select(f => f.Id).ToHashSet();
        await sql.Change(s_forget, known.Values.Where(k => k.PublishedAt is null && !kept.Contains(k.Id)).Select(k => new { id = k.Id }).ToList());
        return saved;
    }

    /// <summary>
    /// Makes the rows say what an edition says: from now on their owners see them. Owner and date that were changed since, where the points are followed up,
    /// stay as they are unless this edition differs from the one before it.
    /// </summary>
    /// <param name="sql">The transaction.</param>
    /// <param name="minutesId">Whose.</param>
    /// <param name="before">The number of the edition before; 0 for none.</param>
    /// <param name="text">What is published.</param>
    /// <param name="now">The moment.</param>
    public static async Task PublishFollowUps(this SqlRunner sql, long minutesId, int before, MinutesText text, DateTimeOffset now)
    {
        var known = (await sql.List<KnownRow>(s_known, new { minutesId })).ToDictionary(k => k.Id);
        var kept = text.FollowUps.Select(f => f.Id).ToHashSet();
        var said = before > 0 && await sql.Value<string>(s_before, new { minutesId, before }) is { } document
            ? MinutesJson.Read<MinutesText>(document).FollowUps.ToDictionary(f => f.Id)
            : [];
        var points = text.FollowUps.Select(f => said.TryGetValue(f.Id, out var was) && known.TryGetValue(f.Id, out var row) ? row.Kept(f, was) : f).ToList();
        await sql.Change(s_update, points.Select((f, position) => (f, position)).Where(x => !known[x.f.Id].Says(x.f, x.position)).Select(x => Values(x.f, x.position)).ToList());
        await sql.Change(s_publish, text.FollowUps.Select(f => new { id = f.Id, now }).ToList());
        await sql.Change(s_remove, known.Keys.Where(id => !kept.Contains(id)).Select(id => new { id, now }).ToList());
    }

    private static object Values(MinutesFollowUp point, int position) => new { point.Id, position, point.What, point.PersonId, point.KommuneId, point.DueOn };

    private sealed record KnownRow
    {
        public long Id { get; init; }
        public int Position { get; init; }
        public string What { get; init; } = "";
        public long? PersonId { get; init; }
        public long? KommuneId { get; init; }
        public DateOnly? DueOn { get; init; }
        public DateTimeOffset? PublishedAt { get; init; }
        public DateTimeOffset? RemovedAt { get; init; }

        /// <summary>What an edition says of this row, which the edition before it said otherwise of, or alike.</summary>
        public MinutesFollowUp Kept(MinutesFollowUp point, MinutesFollowUp was) => point with
        {
            PersonId = point.Owner == was.Owner ? PersonId : point.PersonId,
            KommuneId = point.Owner == was.Owner ? KommuneId : point.KommuneId,
            DueOn = point.DueOn == was.DueOn ? DueOn : point.DueOn,
        };

        public bool Says(MinutesFollowUp point, int position) =>
            Position == position && What == point.What && PersonId == point.PersonId && KommuneId == point.KommuneId && DueOn == point.DueOn;
    }
}
