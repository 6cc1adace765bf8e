using Network.Core.Experiences;
using Network.Core.Gatherings;
using Network.Core.Lists;
using Network.Core.Mail;
using Network.Data.Access;
using Network.Data.Mail;

namespace Network.Data.Experiences;

/// <summary>What waits for an organiser before everyone may read it.</summary>
public sealed class ExperienceApprovalStore(Database database, TimeProvider clock)
{
    private const string Waiting = "d.LearningNetworkId = @networkId AND d.AskedOpenAt IS NOT NULL AND d.State = 'Published'";

    private static readonly Sql s_count = new($"SELECT COUNT(*) FROM Experience d WHERE {Waiting}");

    private static readonly Sql s_page = new(
        sqlite: $"SELECT {ExperienceLineRows.Columns} FROM {ExperienceLineRows.Tables} WHERE {Waiting} ORDER BY d.AskedOpenAt, d.Id LIMIT @take OFFSET @skip",
        sqlServer: $"SELECT {ExperienceLineRows.Columns} FROM {ExperienceLineRows.Tables} WHERE {Waiting} ORDER BY d.AskedOpenAt, d.Id OFFSET @skip ROWS FETCH NEXT @take ROWS ONLY");

    private static readonly Sql s_decide = new("""
        UPDATE Experience SET Visibility = CASE WHEN @isApproved = 1 THEN 'Everyone' ELSE Visibility END, AskedOpenAt = NULL
        WHERE Id = @id AND LearningNetworkId = @networkId AND Version = @version AND AskedOpenAt IS NOT NULL AND State = 'Published'
        """);

    private static readonly Sql s_known = new("SELECT COUNT(*) FROM Experience d WHERE d.Id = @id AND d.LearningNetworkId = @networkId");

    private static readonly Sql s_insert = new(
        sqlite: """
            INSERT INTO ExperienceDecision (ExperienceId, PersonId, IsApproved, Reason, DecidedAt) VALUES (@id, @personId, @isApproved, @reason, @now) RETURNING Id
            """,
        sqlServer: """
            INSERT INTO ExperienceDecision (ExperienceId, PersonId, IsApproved, Reason, DecidedAt) OUTPUT inserted.Id VALUES (@id, @personId, @isApproved, @reason, @now)
            """);

    /// <summary>A page of what waits, the longest first.</summary>
    public Task<ListPage<ExperienceLine>> Page(NetworkAccess access, Func<int, (int Skip, int Take)> page, CancellationToken stop = default) => database.Read(async sql =>
    {
        var total = await sql.Value<int>(s_count, new { networkId = access.NetworkId });
        var (skip, take) = page(total);
        return new ListPage<ExperienceLine>(total == 0 ? [] : await sql.ExperienceLines(s_page, new { networkId = access.NetworkId, skip, take }), total);
    }, stop);

    /// <summary>
    /// Lets everyone read the version that the organiser read, or says why not; the author is told by mail. Refused where it was changed, taken back or
    /// decided meanwhile.
    /// </summary>
    public Task<SaveOutcome> Decide(NetworkAccess access, long id, int version, bool isApproved, string? reason, CancellationToken stop = default) => database.Write(async sql =>
    {
        var (now, networkId) = (clock.GetUtcNow(), access.NetworkIdForChange);
        if (await sql.Value<int>(s_known, new { id, networkId }) == 0) return SaveOutcome.NotFound;
        if (await sql.Change(s_decide, new { id, networkId, version, isApproved }) == 0) return SaveOutcome.ChangedByOther;
        var row = (await sql.Experience(access.PersonId, id))!;
        var decision = await sql.Value<long>(s_insert, new { id, personId = access.PersonId, isApproved, reason, now });
        await sql.Queue(MailIntent.ExperienceDecided(row.PersonId, decision, now), now);
        await sql.IndexExperience(row, now);
        return SaveOutcome.Saved;
    }, stop);
}
