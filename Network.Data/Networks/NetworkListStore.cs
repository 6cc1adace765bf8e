using Network.Core.Networks;

namespace Network.Data.Networks;

/// <summary>Networks and gatherings at a glance.</summary>
public sealed class NetworkListStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_mine = new("""
        SELECT n.Slug, n.NameNn, n.NameNb, n.NameEn,
               (SELECT COUNT(*) FROM NetworkKommune k WHERE k.LearningNetworkId = n.Id) AS Kommuner,
               (SELECT COUNT(*) FROM Gathering g WHERE g.LearningNetworkId = n.Id) AS Gatherings
        FROM LearningNetwork n
        JOIN Person p ON p.Id = @personId
        WHERE p.IsAdministrator = 1 OR EXISTS (SELECT 1 FROM NetworkStaff s WHERE s.LearningNetworkId = n.Id AND s.PersonId = p.Id)
        ORDER BY n.Id DESC
        """);

    private static readonly Sql s_all = new("""
        SELECT n.Slug, n.NameNn, n.NameNb, n.NameEn,
               (SELECT COUNT(*) FROM NetworkKommune k WHERE k.LearningNetworkId = n.Id) AS Kommuner,
               (SELECT COUNT(*) FROM Gathering g WHERE g.LearningNetworkId = n.Id AND g.State = 'Published') AS Gatherings
        FROM LearningNetwork n ORDER BY n.Id DESC
        """);

    private static readonly Sql s_gatherings = new("""
        SELECT g.Slug, g.TitleNn, g.TitleNb, g.TitleEn, g.State, g.Mode, g.Capacity, g.Taken,
               (SELECT COUNT(*) FROM Registration r WHERE r.GatheringId = g.Id AND r.State = 'Waiting') AS Waiting,
               (SELECT MIN(s.StartsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS StartsAt,
               (SELECT MAX(s.EndsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS EndsAt
        FROM Gathering g
        JOIN LearningNetwork n ON n.Id = g.LearningNetworkId
        WHERE (@slug IS NULL OR n.Slug = @slug) AND ((@networkId IS NULL AND g.State = 'Published') OR n.Id = @networkId)
          AND (@since IS NULL OR EXISTS (SELECT 1 FROM Session x WHERE x.GatheringId = g.Id AND x.EndsAt > @since))
        ORDER BY StartsAt
        """);

    private static readonly Sql s_bySlug = new("""
        SELECT n.Id, n.Slug, n.NameNn, n.NameNb, n.NameEn, n.PurposeNn, n.PurposeNb, n.PurposeEn, n.Language, n.StartsOn, n.EndsOn, n.MinimumPeople,
               n.LinkDaysBefore, n.LinkTime, n.Version
        FROM LearningNetwork n WHERE n.Slug = @slug
        """);

    private static readonly Sql s_invited = new("""
        SELECT n.Slug, i.KommuneId FROM Invitation i
        JOIN LearningNetwork n ON n.Id = i.LearningNetworkId
        WHERE i.Token = @token
        """);

    /// <summary>The networks that a person may see as organiser or reader, the newest first.</summary>
    public Task<IReadOnlyList<NetworkGlance>> Of(long personId, CancellationToken stop = default) =>
        database.Read(sql => sql.List<NetworkGlance>(s_mine, new { personId }), stop);

    /// <summary>Every network, as the front page shows them.</summary>
    public Task<IReadOnlyList<NetworkGlance>> All(CancellationToken stop = default) => database.Read(sql => sql.List<NetworkGlance>(s_all), stop);

    /// <summary>A network as anybody may see it; null where there is none.</summary>
    public Task<LearningNetwork?> Public(string slug, CancellationToken stop = default) => database.Read(async sql =>
        await sql.Find<NetworkRow>(s_bySlug, new { slug }) is { } row ? await sql.WithParts(row.ToNetwork()) : null, stop);

    /// <summary>Published gatherings that are not over, of one network or (null) of all.</summary>
    public Task<IReadOnlyList<GatheringGlance>> Coming(string? slug, CancellationToken stop = default) =>
        database.Read(sql => sql.List<GatheringGlance>(s_gatherings, new { slug, networkId = (long?)null, since = (DateTimeOffset?)clock.GetUtcNow() }), stop);

    /// <summary>Every gathering of a network, drafts among them.</summary>
    public Task<IReadOnlyList<GatheringGlance>> Gatherings(Access.NetworkAccess access, CancellationToken stop = default) =>
        database.Read(sql => sql.List<GatheringGlance>(s_gatherings, new { slug = (string?)null, networkId = (long?)access.NetworkId, since = (DateTimeOffset?)null }), stop);

    /// <summary>Which network a kommune's private link is for; null where there is none.</summary>
    public Task<InvitedRow?> Invited(string token, CancellationToken stop = default) =>
        database.Read(sql => sql.Find<InvitedRow>(s_invited, new { token }), stop);
}

/// <summary>A kommune's invitation to a network.</summary>
public sealed record InvitedRow
{
    /// <summary>The network.</summary>
    public string Slug { get; init; } = "";

    /// <summary>The kommune.</summary>
    public long KommuneId { get; init; }
}
