using Network.Core.Gatherings;
using Network.Core.Networks;
using Network.Data.Access;

namespace Network.Data.Networks;

/// <summary>Networks for those who organise them.</summary>
public sealed class NetworkStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_mayCreate = new("""
        SELECT COUNT(*) FROM Person p
        WHERE p.Id = @personId
          AND (p.IsAdministrator = 1 OR EXISTS (SELECT 1 FROM NetworkStaff s WHERE s.PersonId = p.Id AND s.Access = 'Organiser'))
        """);

    private static readonly Sql s_slugTaken = new("SELECT COUNT(*) FROM LearningNetwork n WHERE n.Slug = @slug");

    private static readonly Sql s_insert = new(
        sqlite: """
            INSERT INTO LearningNetwork (Slug, NameNn, NameNb, NameEn, PurposeNn, PurposeNb, PurposeEn, Language, StartsOn, EndsOn, MinimumPeople,
              LinkDaysBefore, LinkTime, Version, CreatedAt)
            VALUES (@slug, @nameNn, @nameNb, @nameEn, @purposeNn, @purposeNb, @purposeEn, @language, @startsOn, @endsOn, @minimumPeople,
              @linkDaysBefore, @linkTime, 1, @now)
            RETURNING Id
            """,
        sqlServer: """
            INSERT INTO LearningNetwork (Slug, NameNn, NameNb, NameEn, PurposeNn, PurposeNb, PurposeEn, Language, StartsOn, EndsOn, MinimumPeople,
              LinkDaysBefore, LinkTime, Version, CreatedAt)
            OUTPUT inserted.Id
            VALUES (@slug, @nameNn, @nameNb, @nameEn, @purposeNn, @purposeNb, @purposeEn, @language, @startsOn, @endsOn, @minimumPeople,
              @linkDaysBefore, @linkTime, 1, @now)
            """);

    private static readonly Sql s_organise = new("""
        INSERT INTO NetworkStaff (LearningNetworkId, PersonId, Access) VALUES (@id, @personId, 'Organiser')
        """);

    private static readonly Sql s_update = new("""
        UPDATE LearningNetwork
        SET NameNn = @nameNn, NameNb = @nameNb, NameEn = @nameEn, PurposeNn = @purposeNn, PurposeNb = @purposeNb, PurposeEn = @purposeEn,
            Language = @language, StartsOn = @startsOn, EndsOn = @endsOn, MinimumPeople = @minimumPeople, LinkDaysBefore = @linkDaysBefore,
            LinkTime = @linkTime, Version = Version + 1
        WHERE Id = @id AND Version = @version
        """);

    private static readonly Sql s_follow = new("""
        SELECT s.Id, s.StartsAt, s.LinkReleasedAt FROM Session s
        JOIN Gathering g ON g.Id = s.GatheringId
        WHERE g.LearningNetworkId = @id AND g.LinkDaysBefore IS NULL AND s.StartsAt > @now
        """);

    private static readonly Sql s_due = new("UPDATE Session SET LinkDueAt = @linkDueAt WHERE Id = @sessionId");

    /// <summary>Whether this person may make networks: administrators, and whoever organises one already.</summary>
    public Task<bool> MayCreate(long personId, CancellationToken stop = default) =>
        database.Read(async sql => await sql.Value<int>(s_mayCreate, new { personId }) > 0, stop);

    /// <summary>Makes a network that this person organises, and returns its slug; null where the person may not.</summary>
    public Task<string?> Create(long personId, LearningNetwork network, CancellationToken stop = default) => database.Write<string?>(async sql =>
    {
        if (await sql.Value<int>(s_mayCreate, new { personId }) == 0) return null;
        var now = clock.GetUtcNow();
        var slug = await FreeSlug(sql, Slug.Of(network.Name.In(network.Language)));
        var id = await sql.Value<long>(s_insert, Values(network, 0, slug, now));
        await sql.Change(s_organise, new { id, personId });
        await sql.SaveParts(id, network, now);
        return slug;
    }, stop);

    /// <summary>The network.</summary>
    public Task<LearningNetwork> Find(NetworkAccess access, CancellationToken stop = default) => database.Read(
        async sql => (await sql.Network(access.NetworkId))!, stop);

    /// <summary>Saves over the version that the organiser saw. Sessions that follow the network's rule get the moment of the new one.</summary>
    public Task<SaveOutcome> Save(NetworkAccess access, LearningNetwork network, CancellationToken stop = default) => database.Write(async sql =>
    {
        var now = clock.GetUtcNow();
        var id = access.NetworkIdForChange;
        if (await sql.Change(s_update, Values(network, id, "", now)) == 0) return SaveOutcome.ChangedByOther;
        await sql.SaveParts(id, network, now);
        foreach (var session in await sql.List<Session>(s_follow, new { id, now }))
        {
            var linkDueAt = SessionChanges.LinkDueAt(session.StartsAt, session.LinkReleasedAt, network.LinkRule);
            await sql.Change(s_due, new { sessionId = session.Id, linkDueAt });
        }

        return SaveOutcome.Saved;
    }, stop);

    private static async Task<string> FreeSlug(SqlRunner sql, string wished)
    {
        for (var number = 1; ; number++)
        {
            var slug = number == 1 ? wished : $"{wished}-{number}";
            if (await sql.Value<int>(s_slugTaken, new { slug }) == 0) return slug;
        }
    }

    private static object Values(LearningNetwork network, long id, string slug, DateTimeOffset now) => new
    {
        id,
        slug,
        version = network.Version,
        nameNn = network.Name.Nn,
        nameNb = network.Name.Nb,
        nameEn = network.Name.En,
        purposeNn = network.Purpose.Nn,
        purposeNb = network.Purpose.Nb,
        purposeEn = network.Purpose.En,
        language = network.Language.ToString(),
        startsOn = network.StartsOn,
        endsOn = network.EndsOn,
        minimumPeople = network.MinimumPeople,
        linkDaysBefore = network.LinkRule.DaysBefore,
        linkTime = network.LinkRule.Time,
        now,
    };
}
