using Network.Core.Minutes;
using Network.Core.Time;
using Network.Data.Access;

namespace Network.Data.Minutes;

/// <summary>What those who were present say of a draft that was sent to them.</summary>
public sealed class MinutesCommentStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_mayComment = new($"""
        SELECT COUNT(*) FROM Gathering g
        WHERE g.Slug = @slug AND (g.Id IN ({Readable.AttendedGatherings}) OR g.LearningNetworkId IN ({Readable.StaffNetworks}))
        """);

    private static readonly Sql s_add = new("""
        INSERT INTO MinutesComment (GatheringMinutesId, PersonId, Revision, Body, WrittenAt) VALUES (@minutesId, @personId, @revision, @body, @now)
        """);

    private static readonly Sql s_again = new("""
        SELECT COUNT(*) FROM MinutesComment c WHERE c.GatheringMinutesId = @minutesId AND c.PersonId = @personId AND c.Body = @body
        """);

    private static readonly Sql s_handle = new("""
        UPDATE MinutesComment SET HandledAt = @at, HandledBy = @personId
        WHERE Id = @id AND GatheringMinutesId IN (SELECT m.Id FROM GatheringMinutes m JOIN Gathering g ON g.Id = m.GatheringId WHERE g.Slug = @slug AND g.LearningNetworkId = @networkId)
        """);

    private static readonly Sql s_holder = new("""
        SELECT r.PersonId, g.Slug FROM Registration r JOIN Gathering g ON g.Id = r.GatheringId WHERE r.Token = @token
        """);

    /// <summary>The draft that is out for comments; null where none is, or it is not for this person.</summary>
    public Task<MinutesReading?> Find(long personId, string slug, CancellationToken stop = default) => database.Read(sql => Find(sql, personId, slug), stop);

    /// <summary>The same for whoever holds the key of a registration.</summary>
    public Task<MinutesReading?> FindByToken(string token, CancellationToken stop = default) => database.Read(async sql =>
        await sql.Find<MinutesHolderRow>(s_holder, new { token }) is { } holder ? await Find(sql, holder.PersonId, holder.Slug) : null, stop);

    /// <summary>Adds a comment until the last day; the same words twice are one comment.</summary>
    public Task<CommentOutcome> Add(long personId, string slug, string body, CancellationToken stop = default) => database.Write(sql => Add(sql, personId, slug, body), stop);

    /// <summary>The same for whoever holds the key of a registration.</summary>
    public Task<CommentOutcome> AddByToken(string token, string body, CancellationToken stop = default) => database.Write(async sql =>
        await sql.Find<MinutesHolderRow>(s_holder, new { token }) is { } holder ? await Add(sql, holder.PersonId, holder.Slug, body) : CommentOutcome.NotFound, stop);

    /// <summary>Marks a comment as handled, or takes that back; false where the network has no such.</summary>
    public Task<bool> Handle(NetworkAccess access, string slug, long id, bool handled, CancellationToken stop = default) => database.Write(async sql => await sql.Change(s_handle, new
    {
        id,
        slug,
        networkId = access.NetworkIdForChange,
        at = handled ? clock.GetUtcNow() : (DateTimeOffset?)null,
        personId = handled ? access.PersonId : (long?)null,
    }) == 1, stop);

    private static async Task<bool> MayComment(SqlRunner sql, long personId, string slug) => await sql.Value<int>(s_mayComment, new { personId, slug }) > 0;

    private static async Task<MinutesReading?> Find(SqlRunner sql, long personId, string slug)
    {
        if (!await MayComment(sql, personId, slug) || await sql.MinutesHead(slug) is not { MinutesId: { } id, State: MinutesState.Commenting } head) return null;
        var text = (await sql.MinutesRevision(id, head.Revision))!.Text with { Earlier = await sql.EarlierPoints(head) };
        return new MinutesReading { Head = head, Text = text, Owners = await sql.MinutesOwners(text), Presence = await sql.MinutesPresence(head) };
    }

    private async Task<CommentOutcome> Add(SqlRunner sql, long personId, string slug, string body)
    {
        if (!await MayComment(sql, personId, slug) || await sql.MinutesHead(slug) is not { MinutesId: { } minutesId } head) return CommentOutcome.NotFound;
        // A draft that was never sent out is not known to exist.
        if (head.CommentsFrom is null && head.Edition == 0) return CommentOutcome.NotFound;
        if (!head.TakesComments(clock.OsloToday())) return CommentOutcome.TooLate;
        var values = new { minutesId, personId, revision = head.Revision, body, now = clock.GetUtcNow() };
        if (await sql.Value<int>(s_again, values) == 0) await sql.Change(s_add, values);
        return CommentOutcome.Done;
    }
}

/// <summary>Whose registration a key opens, and of which gathering.</summary>
internal sealed record MinutesHolderRow
{
    public long PersonId { get; init; }
    public string Slug { get; init; } = "";
}
