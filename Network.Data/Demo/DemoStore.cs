namespace Network.Data.Demo;

/// <summary>The little that demo data needs and nobody else may know.</summary>
public sealed class DemoStore(Database database)
{
    private static readonly Sql s_links = new("""
        SELECT i.Token FROM Evaluation e JOIN EvaluationInvitation i ON i.EvaluationId = e.Id WHERE e.GatheringId = @gatheringId ORDER BY i.Id
        """);

    private static readonly Sql s_networks = new("SELECT COUNT(*) FROM LearningNetwork");

    /// <summary>True where there is no network yet.</summary>
    public Task<bool> IsEmpty(CancellationToken stop = default) =>
        database.Read(async sql => await sql.Value<int>(s_networks) == 0, stop);

    /// <summary>The links of those who are asked about a gathering, which nobody else sees: the demo's people answer by them.</summary>
    public Task<IReadOnlyList<string>> EvaluationLinks(long gatheringId, CancellationToken stop = default) => database.Read(sql => sql.List<string>(s_links, new { gatheringId }), stop);
}
