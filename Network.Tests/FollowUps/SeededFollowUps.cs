using Network.Core.FollowUps;
using Network.Data;
using Network.Data.Access;

namespace Network.Tests.FollowUps;

/// <summary>Minutes with points, as publishing them leaves them, and people who belong to kommuner.</summary>
internal static class SeededFollowUps
{
    private static readonly Sql s_minutes = new("""
        INSERT INTO GatheringMinutes (GatheringId, State, Revision, Edition, CreatedAt, PublishedAt)
        SELECT g.Id, CASE WHEN @edition > 0 THEN 'Published' ELSE 'Draft' END, 1, @edition, @at, @at FROM Gathering g WHERE g.Slug = @slug
        """);

    private static readonly Sql s_minutesId = new("SELECT m.Id FROM GatheringMinutes m JOIN Gathering g ON g.Id = m.GatheringId WHERE g.Slug = @slug");

    private static readonly Sql s_edition = new("UPDATE GatheringMinutes SET Edition = @edition WHERE GatheringId IN (SELECT g.Id FROM Gathering g WHERE g.Slug = @slug)");

    private static readonly Sql s_point = new("""
        INSERT INTO FollowUpPoint (LearningNetworkId, GatheringMinutesId, Position, What, PersonId, KommuneId, DueOn, Version, CreatedAt, PublishedAt)
        SELECT g.LearningNetworkId, m.Id, 1, @what, @personId, @kommuneId, @dueOn, 1, @at, @publishedAt
        FROM GatheringMinutes m JOIN Gathering g ON g.Id = m.GatheringId WHERE m.Id = @minutesId
        """);

    private static readonly Sql s_last = new("SELECT MAX(f.Id) FROM FollowUpPoint f");

    private static readonly Sql s_published = new("UPDATE FollowUpPoint SET PublishedAt = @at WHERE Id = @id");

    private static readonly Sql s_removed = new("UPDATE FollowUpPoint SET RemovedAt = @at WHERE Id = @id");

    private static readonly Sql s_contact = new("INSERT INTO KommuneContact (LearningNetworkId, KommuneId, PersonId) VALUES (@networkId, @kommuneId, @personId)");

    private static readonly Sql s_participant = new("INSERT INTO Participant (LearningNetworkId, KommuneId, PersonId, CreatedAt) VALUES (@networkId, @kommuneId, @personId, @at)");

    private static readonly DateTimeOffset s_long = new(2023, 1, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Minutes of a gathering, published where the edition is not 0; their row.</summary>
    public static Task<long> AddMinutes(this Database database, string slug, int edition = 1) => database.Write(async sql =>
    {
        await sql.Change(s_minutes, new { slug, edition, at = s_long });
        return await sql.Value<long>(s_minutesId, new { slug });
    });

    public static Task SetEdition(this Database database, string slug, int edition) => database.Write(sql => sql.Change(s_edition, new { slug, edition }));

    /// <summary>A point in them, live unless said otherwise; its row.</summary>
    public static Task<long> AddPoint(this Database database, long minutesId, string what, FollowUpOwner owner, DateOnly? dueOn = null, bool live = true) => database.Write(async sql =>
    {
        var publishedAt = live ? s_long : (DateTimeOffset?)null;
        await sql.Change(s_point, new { minutesId, what, personId = owner.PersonId, kommuneId = owner.KommuneId, dueOn, at = s_long, publishedAt });
        return await sql.Value<long>(s_last);
    });

    public static Task PublishPoint(this Database database, long id) => database.Write(sql => sql.Change(s_published, new { id, at = s_long }));

    public static Task RemovePoint(this Database database, long id) => database.Write(sql => sql.Change(s_removed, new { id, at = s_long }));

    public static Task AddContact(this Database database, NetworkAccess network, long kommuneId, long personId) =>
        database.Write(sql => sql.Change(s_contact, new { networkId = network.NetworkId, kommuneId, personId }));

    public static Task AddParticipant(this Database database, NetworkAccess network, long kommuneId, long personId) =>
        database.Write(sql => sql.Change(s_participant, new { networkId = network.NetworkId, kommuneId, personId, at = s_long }));
}
