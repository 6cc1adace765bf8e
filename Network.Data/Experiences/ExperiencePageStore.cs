using Network.Core.Experiences;
using Network.Core.Lists;

namespace Network.Data.Experiences;

/// <summary>One experience with all that stands around it, for somebody who may open it. 0 is a reader who is not signed in.</summary>
public sealed class ExperiencePageStore(Database database)
{
    private const string Comment = $"""
        SELECT c.Id, c.Body, c.CreatedAt, w.Name,
               (SELECT MIN(k.Name) FROM Participant p JOIN Kommune k ON k.Id = p.KommuneId WHERE p.PersonId = c.PersonId AND p.LearningNetworkId = d.LearningNetworkId) AS Kommune,
               CASE WHEN c.PersonId = @personId OR {ExperienceRights.Organised} THEN 1 ELSE 0 END AS MayRemove
        FROM ExperienceComment c
        JOIN Experience d ON d.Id = c.ExperienceId
        JOIN Person w ON w.Id = c.PersonId
        WHERE c.ExperienceId = @id
        """;

    private static readonly Sql s_commentPage = new(
        sqlite: $"{Comment} ORDER BY c.CreatedAt, c.Id LIMIT @take OFFSET @skip",
        sqlServer: $"{Comment} ORDER BY c.CreatedAt, c.Id OFFSET @skip ROWS FETCH NEXT @take ROWS ONLY");

    private static readonly Sql s_around = new("""
        SELECT f.Id, f.Name, f.ContentType, f.Size, f.Hash FROM ExperienceFile f WHERE f.ExperienceId = @id ORDER BY f.Id;
        SELECT x.IsApproved, x.Reason, x.DecidedAt FROM ExperienceDecision x
        WHERE x.Id = (SELECT MAX(y.Id) FROM ExperienceDecision y WHERE y.ExperienceId = @id);
        SELECT COUNT(*) AS Comments FROM ExperienceComment c WHERE c.ExperienceId = @id
        """);

    private static readonly Sql s_neighbours = new($"""
        SELECT d.Id, d.Title, d.Language, k.Name AS Kommune,
               CASE WHEN EXISTS (SELECT 1 FROM ExperienceLink l WHERE l.FromId = d.Id AND l.ToId = @id) THEN 1 ELSE 0 END AS IsLater,
               CASE WHEN @mayEdit = 1 OR {ExperienceRights.Edits} THEN 1 ELSE 0 END AS MayRemove
        FROM Experience d
        JOIN Kommune k ON k.Id = d.KommuneId
        WHERE (d.Id IN (SELECT l.FromId FROM ExperienceLink l WHERE l.ToId = @id) OR d.Id IN (SELECT l.ToId FROM ExperienceLink l WHERE l.FromId = @id))
          AND {ExperienceRights.Opens}
        ORDER BY d.Id
        """);

    /// <summary>Null where there is none, or not for this reader.</summary>
    public Task<ExperiencePage?> Find(long personId, long id, Func<int, (int Skip, int Take)> comments, CancellationToken stop = default) =>
        database.Read<ExperiencePage?>(async sql =>
        {
            if (await sql.Experience(personId, id) is not { } row) return null;
            var (files, decision, total) = await sql.Several(s_around, new { id }, async a => (await a.List<ExperienceFile>(), await a.Find<ExperienceDecision>(), (await a.List<int>())[0]));
            return new ExperiencePage
            {
                Experience = row.With((await sql.ExperienceWords([id]))(id)),
                MayEdit = row.MayEdit,
                MayOrganise = row.MayOrganise,
                IsMember = row.IsMember,
                Follows = row.Follows,
                Files = files,
                Neighbours = await sql.List<ExperienceNeighbour>(s_neighbours, new { personId, id, mayEdit = row.MayEdit }),
                Comments = row.IsMember ? await Comments(sql, personId, id, total, comments) : new([], 0),
                Decision = row.MayEdit ? decision : null,
            };
        }, stop);

    private static async Task<ListPage<ExperienceComment>> Comments(SqlRunner sql, long personId, long id, int total, Func<int, (int Skip, int Take)> page)
    {
        var (skip, take) = page(total);
        return new(total == 0 || take == 0 ? [] : await sql.List<ExperienceComment>(s_commentPage, new { personId, id, skip, take }), total);
    }
}
