using Network.Core.Minutes;
using Network.Data.Access;

namespace Network.Data.Minutes;

/// <summary>Published minutes for whoever may read them: members of the network, and those who were present.</summary>
public sealed class MinutesReaderStore(Database database)
{
    private static readonly Sql s_editions = new($"""
        SELECT d.Id, d.Number, d.PublishedAt, d.Corrected, d.WithoutList, d.DeletedPresent
        FROM Gathering g JOIN MinutesEdition d ON d.GatheringId = g.Id
        WHERE g.Slug = @slug AND {Readable.Document}
        ORDER BY d.Number DESC
        """);

    private static readonly Sql s_isThere = new($"""
        SELECT COUNT(*) FROM Gathering g JOIN MinutesEdition d ON d.GatheringId = g.Id WHERE g.Id = @gatheringId AND {Readable.Document}
        """);

    private static readonly Sql s_document = new("SELECT e.Document FROM MinutesEdition e WHERE e.Id = @id");

    private static readonly Sql s_holder = new("""
        SELECT r.PersonId, g.Slug FROM Registration r JOIN Gathering g ON g.Id = r.GatheringId WHERE r.Token = @token
        """);

    /// <summary>True where the gathering has minutes that this person may read; 0 is somebody who is not signed in.</summary>
    public Task<bool> MayRead(long personId, long gatheringId, CancellationToken stop = default) =>
        database.Read(async sql => await sql.Value<int>(s_isThere, new { personId, gatheringId }) > 0, stop);

    /// <summary>An edition, the newest where none is asked for; null where there is none that this person may read.</summary>
    public Task<MinutesReading?> Find(long personId, string slug, int? edition, CancellationToken stop = default) =>
        database.Read(sql => Find(sql, personId, slug, edition), stop);

    /// <summary>The same for whoever holds the key of a registration for the gathering, with what that person may read.</summary>
    public Task<MinutesReading?> FindByToken(string token, int? edition, CancellationToken stop = default) => database.Read(async sql =>
        await sql.Find<MinutesHolderRow>(s_holder, new { token }) is { } holder ? await Find(sql, holder.PersonId, holder.Slug, edition) : null, stop);

    private static async Task<MinutesReading?> Find(SqlRunner sql, long personId, string slug, int? number)
    {
        var editions = await sql.List<MinutesEdition>(s_editions, new { personId, slug });
        if (editions.FirstOrDefault(e => number is null || e.Number == number) is not { } edition) return null;
        var head = (await sql.MinutesHead(slug))!;
        var text = MinutesJson.Read<MinutesText>((await sql.Value<string>(s_document, new { id = edition.Id }))!);
        return new MinutesReading
        {
            Head = head,
            Text = text,
            Owners = await sql.MinutesOwners(text),
            Presence = edition.WithoutList ? null : await sql.MinutesPresence(edition),
            Edition = edition,
            Editions = editions,
            Senders = await sql.MinutesSenders(head.NetworkId),
        };
    }
}
