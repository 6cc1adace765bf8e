using Network.Core.FollowUps;
using Network.Core.Texts;

namespace Network.Data.FollowUps;

/// <summary>Points as rows, and the parts of statements that say which are seen. All take the point as <c>f</c>.</summary>
internal static class FollowUpRows
{
    /// <summary>True where the minutes that hold it are published and still do.</summary>
    public const string Live = "f.PublishedAt IS NOT NULL AND f.RemovedAt IS NULL";

    /// <summary>The points that a person, <c>@personId</c>, owns, or a kommune that they take part or are the contact for in the network.</summary>
    public const string Mine = """
        SELECT x.Id FROM FollowUpPoint x WHERE x.PersonId = @personId
        UNION ALL SELECT x.Id FROM KommuneContact y JOIN FollowUpPoint x ON x.KommuneId = y.KommuneId AND x.LearningNetworkId = y.LearningNetworkId WHERE y.PersonId = @personId
        UNION ALL SELECT x.Id FROM Participant y JOIN FollowUpPoint x ON x.KommuneId = y.KommuneId AND x.LearningNetworkId = y.LearningNetworkId WHERE y.PersonId = @personId
        """;

    /// <summary>What is read of a point.</summary>
    public const string Select = """
        SELECT f.Id, f.What, f.PersonId, q.Name AS Person, f.KommuneId, k.Name AS Kommune, f.DueOn, f.DoneAt, d.Name AS DoneBy, f.DoneNote, f.Version,
               g.Id AS GatheringId, g.Slug AS GatheringSlug, g.TitleNn, g.TitleNb, g.TitleEn, n.Slug AS NetworkSlug, n.NameNn, n.NameNb, n.NameEn
        FROM FollowUpPoint f
        JOIN GatheringMinutes m ON m.Id = f.GatheringMinutesId
        JOIN Gathering g ON g.Id = m.GatheringId
        JOIN LearningNetwork n ON n.Id = f.LearningNetworkId
        LEFT JOIN Person q ON q.Id = f.PersonId
        LEFT JOIN Kommune k ON k.Id = f.KommuneId
        LEFT JOIN Person d ON d.Id = f.DoneBy
        """;

    /// <summary>True where the point is among those of the filter, <c>@only</c>, on the day <c>@today</c>.</summary>
    public const string Filter = """
        (@only = 'All' OR (@only = 'Done' AND f.DoneAt IS NOT NULL) OR (@only = 'Open' AND f.DoneAt IS NULL)
         OR (@only = 'Overdue' AND f.DoneAt IS NULL AND f.DueOn < @today))
        """;

    /// <summary>What is to be done first, by date, those without one last; what is done after that, the newest first.</summary>
    public const string Order = """
        ORDER BY CASE WHEN f.DoneAt IS NULL THEN 0 ELSE 1 END, CASE WHEN f.DoneAt IS NOT NULL OR f.DueOn IS NOT NULL THEN 0 ELSE 1 END,
                 CASE WHEN f.DoneAt IS NULL THEN f.DueOn END, f.DoneAt DESC, f.Id
        """;

    // When a gathering begins and ends is when its sessions do that were not cancelled; one that was never published has not been.
    private static readonly Sql s_openBefore = new($"""
        {Select}
        WHERE {Live} AND f.LearningNetworkId = (SELECT h.LearningNetworkId FROM Gathering h WHERE h.Id = @gatheringId) AND g.Id <> @gatheringId
          AND (SELECT MIN(s.StartsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL)
            < (SELECT MIN(s.StartsAt) FROM Session s WHERE s.GatheringId = @gatheringId AND s.CancelledAt IS NULL)
          AND (f.DoneAt IS NULL OR f.DoneAt >= (
            SELECT MAX(b.EndsAt) FROM Gathering a JOIN Session b ON b.GatheringId = a.Id AND b.CancelledAt IS NULL
            WHERE a.LearningNetworkId = f.LearningNetworkId AND a.State = 'Published' AND a.Id <> @gatheringId
              AND b.StartsAt < (SELECT MIN(s.StartsAt) FROM Session s WHERE s.GatheringId = @gatheringId AND s.CancelledAt IS NULL)))
        {Order}
        """);

    /// <summary>
    /// What is carried into the minutes of a gathering: the points of the network's earlier gatherings that were open when it was held (also where they are done
    /// since), and those that were done since the gathering before it.
    /// </summary>
    public static async Task<IReadOnlyList<FollowUpPoint>> OpenBefore(this SqlRunner sql, long gatheringId) =>
        [.. (await sql.List<FollowUpRow>(s_openBefore, new { gatheringId })).Select(r => r.Value)];
}

/// <summary>A row of <see cref="FollowUpRows.Select"/>.</summary>
internal sealed record FollowUpRow
{
    public long Id { get; init; }
    public string What { get; init; } = "";
    public long? PersonId { get; init; }
    public string? Person { get; init; }
    public long? KommuneId { get; init; }
    public string? Kommune { get; init; }
    public DateOnly? DueOn { get; init; }
    public DateTimeOffset? DoneAt { get; init; }
    public string? DoneBy { get; init; }
    public string? DoneNote { get; init; }
    public int Version { get; init; }
    public long GatheringId { get; init; }
    public string GatheringSlug { get; init; } = "";
    public string? TitleNn { get; init; }
    public string? TitleNb { get; init; }
    public string? TitleEn { get; init; }
    public string NetworkSlug { get; init; } = "";
    public string? NameNn { get; init; }
    public string? NameNb { get; init; }
    public string? NameEn { get; init; }

    public FollowUpPoint Value => new()
    {
        Id = Id,
        What = What,
        Owner = FollowUpOwner.Of(PersonId, KommuneId),
        OwnerName = PersonId is null ? Kommune : Person,
        DueOn = DueOn,
        DoneAt = DoneAt,
        DoneBy = DoneBy,
        DoneNote = DoneNote,
        Version = Version,
        GatheringId = GatheringId,
        GatheringSlug = GatheringSlug,
        GatheringTitle = new LocalText(TitleNn, TitleNb, TitleEn),
        NetworkSlug = NetworkSlug,
        NetworkName = new LocalText(NameNn, NameNb, NameEn),
    };
}
