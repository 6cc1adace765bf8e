using Network.Core.Search;
using Network.Data.Experiences;
using Network.Data.Materials;

namespace Network.Data.Search;

/// <summary>Brings the index back to what there is: after an upgrade, and where something was changed past the product.</summary>
public sealed class SearchUpkeepStore(Database database, TimeProvider clock)
{
    private const int Batch = 100;

    private static readonly Sql s_documents = new("SELECT COUNT(*) FROM SearchDocument");

    private static readonly Sql s_missingGatherings = new(
        sqlite: """
            SELECT g.Id FROM Gathering g
            WHERE g.Id > @after AND NOT EXISTS (SELECT 1 FROM SearchDocument d WHERE d.Kind = 'Gathering' AND d.SubjectId = g.Id)
            ORDER BY g.Id LIMIT @most
            """,
        sqlServer: """
            SELECT TOP (@most) g.Id FROM Gathering g
            WHERE g.Id > @after AND NOT EXISTS (SELECT 1 FROM SearchDocument d WHERE d.Kind = 'Gathering' AND d.SubjectId = g.Id)
            ORDER BY g.Id
            """);

    private static readonly Sql s_networksMissingTools = new(
        sqlite: """
            SELECT DISTINCT t.LearningNetworkId FROM NetworkTool t
            WHERE t.LearningNetworkId > @after AND NOT EXISTS (SELECT 1 FROM SearchDocument d WHERE d.Kind = 'Tool' AND d.SubjectId = t.Id)
            ORDER BY t.LearningNetworkId LIMIT @most
            """,
        sqlServer: """
            SELECT DISTINCT TOP (@most) t.LearningNetworkId FROM NetworkTool t
            WHERE t.LearningNetworkId > @after AND NOT EXISTS (SELECT 1 FROM SearchDocument d WHERE d.Kind = 'Tool' AND d.SubjectId = t.Id)
            ORDER BY t.LearningNetworkId
            """);

    private static readonly Sql s_missingMaterials = new(
        sqlite: """
            SELECT m.Id FROM Material m
            WHERE m.Id > @after AND m.WithdrawnAt IS NULL AND NOT EXISTS (SELECT 1 FROM SearchDocument d WHERE d.Kind = 'Material' AND d.SubjectId = m.Id)
            ORDER BY m.Id LIMIT @most
            """,
        sqlServer: """
            SELECT TOP (@most) m.Id FROM Material m
            WHERE m.Id > @after AND m.WithdrawnAt IS NULL AND NOT EXISTS (SELECT 1 FROM SearchDocument d WHERE d.Kind = 'Material' AND d.SubjectId = m.Id)
            ORDER BY m.Id
            """);

    private static readonly Sql s_missingExperiences = new(
        sqlite: """
            SELECT e.Id FROM Experience e
            WHERE e.Id > @after AND e.State = 'Published' AND NOT EXISTS (SELECT 1 FROM SearchDocument d WHERE d.Kind = 'Experience' AND d.SubjectId = e.Id)
            ORDER BY e.Id LIMIT @most
            """,
        sqlServer: """
            SELECT TOP (@most) e.Id FROM Experience e
            WHERE e.Id > @after AND e.State = 'Published' AND NOT EXISTS (SELECT 1 FROM SearchDocument d WHERE d.Kind = 'Experience' AND d.SubjectId = e.Id)
            ORDER BY e.Id
            """);

    // Somebody who may open it whatever its visibility.
    private static readonly Sql s_staffOf = new("""
        SELECT MIN(s.PersonId) FROM NetworkStaff s JOIN Experience e ON e.LearningNetworkId = s.LearningNetworkId WHERE e.Id = @id
        """);

    private static readonly Sql s_orphans = new("""
        SELECT d.Kind, d.SubjectId FROM SearchDocument d
        WHERE (d.Kind = 'Gathering' AND NOT EXISTS (SELECT 1 FROM Gathering g WHERE g.Id = d.SubjectId))
           OR (d.Kind = 'Tool' AND NOT EXISTS (SELECT 1 FROM NetworkTool t WHERE t.Id = d.SubjectId))
           OR (d.Kind = 'Material' AND NOT EXISTS (SELECT 1 FROM Material m WHERE m.Id = d.SubjectId AND m.WithdrawnAt IS NULL))
           OR (d.Kind = 'Experience' AND NOT EXISTS (SELECT 1 FROM Experience e WHERE e.Id = d.SubjectId AND e.State = 'Published'))
           OR (d.Kind = 'Minutes' AND NOT EXISTS (SELECT 1 FROM GatheringMinutes m WHERE m.Id = d.SubjectId AND m.Edition > 0))
        """);

    // Puts the pieces of a full-text index together, some pages at a time: each piece is read for each word that is looked for, and words of what is gone are
    // in the file until then. The first step takes all pieces on, those after it go on with that. The server has no such index.
    private static readonly Sql s_tidyDocuments = new(sqlite: "INSERT INTO SearchText (SearchText, rank) VALUES ('merge', -64)", sqlServer: "SELECT 0");
    private static readonly Sql s_tidyMoreDocuments = new(sqlite: "INSERT INTO SearchText (SearchText, rank) VALUES ('merge', 64)", sqlServer: "SELECT 0");
    private static readonly Sql s_tidyLists = new(sqlite: "INSERT INTO RegistrationText (RegistrationText, rank) VALUES ('merge', -64)", sqlServer: "SELECT 0");
    private static readonly Sql s_tidyMoreLists = new(sqlite: "INSERT INTO RegistrationText (RegistrationText, rank) VALUES ('merge', 64)", sqlServer: "SELECT 0");
    private static readonly Sql s_changes = new(sqlite: "SELECT total_changes()", sqlServer: "SELECT 0");

    /// <summary>True where nothing has been indexed yet.</summary>
    public Task<bool> IsEmpty(CancellationToken stop = default) => database.Read(async sql => await sql.Value<int>(s_documents) == 0, stop);

    /// <summary>Indexes what is missing, a batch in each transaction; returns how much of each that was.</summary>
    public async Task<SearchUpkeep> AddMissing(CancellationToken stop = default) =>
        new(await Each(s_missingGatherings, (sql, id) => sql.IndexGathering(id, clock.GetUtcNow()), stop),
            await Each(s_networksMissingTools, (sql, id) => sql.IndexTools(id, clock.GetUtcNow()), stop),
            await Each(s_missingMaterials, (sql, id) => sql.IndexMaterial(id, clock.GetUtcNow()), stop),
            await Each(s_missingExperiences, Experience, stop));

    /// <summary>Takes away what is about nothing any more; returns how many.</summary>
    public async Task<int> RemoveOrphans(CancellationToken stop = default)
    {
        var orphans = await database.Read(sql => sql.List<SubjectRow>(s_orphans), stop);
        foreach (var batch in orphans.Chunk(Batch))
        {
            await database.Write(async sql =>
            {
                foreach (var orphan in batch) await sql.Unindex(orphan.Kind, orphan.SubjectId);
            }, stop);
        }

        return orphans.Count;
    }

    /// <summary>Makes what is searched by (documents, and the names in lists) small and quick again, while others write.</summary>
    public async Task Tidy(CancellationToken stop = default)
    {
        if (database.Provider != DatabaseProvider.Sqlite) return;
        await Tidy(s_tidyDocuments, s_tidyMoreDocuments, stop);
        await Tidy(s_tidyLists, s_tidyMoreLists, stop);
    }

    private async Task Tidy(Sql begin, Sql goOn, CancellationToken stop)
    {
        var isLeft = await Step(begin, stop);
        while (isLeft) isLeft = await Step(goOn, stop);
    }

    // Where nothing was left to do, the statement itself is all that changed.
    private Task<bool> Step(Sql statement, CancellationToken stop) => database.Write(async sql =>
    {
        var before = await sql.Value<long>(s_changes);
        await sql.Change(statement);
        return await sql.Value<long>(s_changes) - before >= 2;
    }, stop);

    private async Task Experience(SqlRunner sql, long id)
    {
        if (await sql.Experience(await sql.Value<long>(s_staffOf, new { id }), id) is { } row) await sql.IndexExperience(row, clock.GetUtcNow());
    }

    // In order of their rows, so that one that cannot be indexed is not tried for ever.
    private async Task<int> Each(Sql missing, Func<SqlRunner, long, Task> index, CancellationToken stop)
    {
        var (count, after) = (0, 0L);
        while (true)
        {
            var ids = await database.Read(sql => sql.List<long>(missing, new { after, most = Batch }), stop);
            if (ids.Count == 0) return count;
            await database.Write(async sql =>
            {
                foreach (var id in ids) await index(sql, id);
            }, stop);
            (count, after) = (count + ids.Count, ids[^1]);
        }
    }

    private sealed record SubjectRow
    {
        public SearchKind Kind { get; init; }
        public long SubjectId { get; init; }
    }
}
