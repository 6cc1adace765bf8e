using Network.Core.Experiences;
using Network.Core.Lists;
using Network.Core.Texts;

namespace Network.Data.Experiences;

/// <summary>Lists of experiences: each holds what its reader may open, and nothing else. 0 is a reader who is not signed in.</summary>
public sealed class ExperienceListStore(Database database)
{
    private const string Chosen = $"""
        (@network IS NULL OR n.Slug = @network)
          AND (@kommuneId IS NULL OR d.KommuneId = @kommuneId)
          AND (@state IS NULL OR d.State = @state)
          AND (@tool IS NULL OR d.Id IN (SELECT t.ExperienceId FROM ExperienceTool t WHERE t.ToolKey = @tool))
          AND (@service IS NULL OR d.Id IN (SELECT s.ExperienceId FROM ExperienceService s WHERE s.Service = @service))
          AND {ExperienceRights.Opens}
        """;

    private static readonly Sql s_network = new("""
        SELECT n.Slug, n.NameNn, n.NameNb, n.NameEn,
               CASE WHEN n.Id IN (SELECT x.LearningNetworkId FROM Participant x WHERE x.PersonId = @personId
                                  UNION ALL SELECT x.LearningNetworkId FROM KommuneContact x WHERE x.PersonId = @personId
                                  UNION ALL SELECT x.LearningNetworkId FROM NetworkStaff x WHERE x.PersonId = @personId AND x.Access = 'Organiser')
                      OR EXISTS (SELECT 1 FROM Person y WHERE y.Id = @personId AND y.IsAdministrator = 1) THEN 1 ELSE 0 END AS MayWrite
        FROM LearningNetwork n WHERE n.Slug = @slug
        """);

    private static readonly Sql s_count = new($"SELECT COUNT(*) FROM {ExperienceLineRows.Tables} WHERE {Chosen}");

    private static readonly Sql s_page = new(
        sqlite: $"""
            SELECT {ExperienceLineRows.Columns} FROM {ExperienceLineRows.Tables} WHERE {Chosen}
            ORDER BY COALESCE(d.PublishedAt, d.ChangedAt) DESC, d.Id DESC LIMIT @take OFFSET @skip
            """,
        sqlServer: $"""
            SELECT {ExperienceLineRows.Columns} FROM {ExperienceLineRows.Tables} WHERE {Chosen}
            ORDER BY COALESCE(d.PublishedAt, d.ChangedAt) DESC, d.Id DESC OFFSET @skip ROWS FETCH NEXT @take ROWS ONLY
            """);

    private static readonly Sql s_tools = new($"""
        SELECT t.ToolKey AS Word, MIN(t.Name) AS Name FROM {ExperienceLineRows.Tables} JOIN ExperienceTool t ON t.ExperienceId = d.Id
        WHERE (@network IS NULL OR n.Slug = @network) AND {ExperienceRights.Opens} GROUP BY t.ToolKey
        """);

    private static readonly Sql s_kommuner = new($"""
        SELECT DISTINCT k.Id, k.Name FROM {ExperienceLineRows.Tables} WHERE (@network IS NULL OR n.Slug = @network) AND {ExperienceRights.Opens}
        """);

    /// <summary>The network with this place in addresses; null where there is none.</summary>
    public Task<ExperienceNetwork?> Network(long personId, string slug, CancellationToken stop = default) =>
        database.Read(async sql => (await sql.Find<NetworkRow>(s_network, new { personId, slug }))?.Value, stop);

    /// <summary>A page of those that are wanted, the newest first.</summary>
    public Task<ListPage<ExperienceLine>> Page(long personId, ExperienceFilter filter, Func<int, (int Skip, int Take)> page, CancellationToken stop = default) =>
        database.Read(async sql =>
        {
            var total = await sql.Value<int>(s_count, Values(personId, filter, 0, 0));
            var (skip, take) = page(total);
            return new ListPage<ExperienceLine>(total == 0 ? [] : await sql.ExperienceLines(s_page, Values(personId, filter, skip, take)), total);
        }, stop);

    /// <summary>What the list can be narrowed by, in the network or in all.</summary>
    public Task<ExperienceChoices> Choices(long personId, string? network, CancellationToken stop = default) => database.Read(async sql =>
    {
        var (tools, kommuner) = (await sql.List<ChoiceRow>(s_tools, new { personId, network }), await sql.List<ChoiceRow>(s_kommuner, new { personId, network }));
        return new ExperienceChoices([.. Sorted(tools).Select(t => (t.Word, t.Name))], [.. Sorted(kommuner).Select(k => (k.Id, k.Name))]);
    }, stop);

    private static IEnumerable<ChoiceRow> Sorted(IEnumerable<ChoiceRow> rows) => rows.OrderBy(r => NorwegianSort.Key(r.Name), StringComparer.Ordinal);

    private static object Values(long personId, ExperienceFilter filter, int skip, int take) => new
    {
        personId,
        network = filter.Network,
        tool = filter.Tool,
        service = filter.Service?.ToString(),
        kommuneId = filter.KommuneId,
        state = filter.State?.ToString(),
        skip,
        take,
    };

    private sealed record NetworkRow
    {
        public string Slug { get; init; } = "";
        public string? NameNn { get; init; }
        public string? NameNb { get; init; }
        public string? NameEn { get; init; }
        public bool MayWrite { get; init; }

        public ExperienceNetwork Value => new(Slug, new LocalText(NameNn, NameNb, NameEn), MayWrite);
    }

    private sealed record ChoiceRow
    {
        public long Id { get; init; }
        public string Word { get; init; } = "";
        public string Name { get; init; } = "";
    }
}

/// <summary>A network whose experiences somebody looks at.</summary>
/// <param name="Slug">Its place in addresses.</param>
/// <param name="Name">Its name.</param>
/// <param name="MayWrite">The reader may write some.</param>
public sealed record ExperienceNetwork(string Slug, LocalText Name, bool MayWrite);
