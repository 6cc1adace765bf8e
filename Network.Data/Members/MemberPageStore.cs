using Network.Core.Members;
using Network.Core.Networks;
using Network.Core.Texts;
using Network.Data.Access;

namespace Network.Data.Members;

/// <summary>A network's page for one of its members: six statements whatever there is on it.</summary>
public sealed class MemberPageStore(Database database, TimeProvider clock)
{
    private const string MyKommuner = """
        SELECT y.KommuneId FROM Participant y WHERE y.LearningNetworkId = @networkId AND y.PersonId = @personId
        UNION ALL SELECT y.KommuneId FROM KommuneContact y WHERE y.LearningNetworkId = @networkId AND y.PersonId = @personId
        """;

    private static readonly Sql s_standing = new("""
        SELECT n.Slug, n.NameNn, n.NameNb, n.NameEn, q.Phone, v.SeenAt, v.PreviousAt, c.AgreedAt, c.ShowsEmail, c.ShowsPhone, d.ChosenAt, f.Token,
               (SELECT COUNT(*) FROM Participant p WHERE p.LearningNetworkId = n.Id AND p.PersonId = q.Id) AS Parts,
               k.Name AS ContactName, k.Title AS ContactTitle, k.Email AS ContactEmail, k.Phone AS ContactPhone
        FROM LearningNetwork n
        JOIN Person q ON q.Id = @personId
        LEFT JOIN NetworkVisit v ON v.LearningNetworkId = n.Id AND v.PersonId = q.Id
        LEFT JOIN MemberConsent c ON c.LearningNetworkId = n.Id AND c.PersonId = q.Id
        LEFT JOIN NetworkDigest d ON d.LearningNetworkId = n.Id AND d.PersonId = q.Id AND d.EndedAt IS NULL
        LEFT JOIN NewsFeed f ON f.LearningNetworkId = n.Id AND f.PersonId = q.Id
        LEFT JOIN NetworkContact k ON k.LearningNetworkId = n.Id
        WHERE n.Id = @networkId ORDER BY k.Position, k.Id
        """);

    // What others are to do stands in minutes: shown to those who may open these.
    private const string Points = $"""
        f.Id, f.What, f.DueOn, q.Name AS Person, k.Name AS Kommune, g.TitleNn, g.TitleNb, g.TitleEn,
               CASE WHEN f.PersonId = @personId THEN 0 WHEN f.KommuneId IN ({MyKommuner}) THEN 1 ELSE 2 END AS Owner
        FROM FollowUpPoint f
        JOIN GatheringMinutes m ON m.Id = f.GatheringMinutesId
        JOIN Gathering g ON g.Id = m.GatheringId
        LEFT JOIN Person q ON q.Id = f.PersonId
        LEFT JOIN Kommune k ON k.Id = f.KommuneId
        WHERE f.LearningNetworkId = @networkId AND f.DoneAt IS NULL AND f.PublishedAt IS NOT NULL AND f.RemovedAt IS NULL
          AND (f.PersonId = @personId OR f.KommuneId IN ({MyKommuner})
               OR EXISTS (SELECT 1 FROM SearchDocument d WHERE d.GatheringId = g.Id AND d.Kind = 'Minutes' AND {Readable.Document}))
        ORDER BY Owner, CASE WHEN f.DueOn IS NULL THEN 1 ELSE 0 END, f.DueOn, f.Id
        """;

    private const string Tools = $"""
        SELECT t.Id, t.Name, t.Url,
               (SELECT COUNT(*) FROM InvitationTool x WHERE x.NetworkToolId = t.Id AND x.Wish = 'Uses') AS Users,
               (SELECT COUNT(*) FROM InvitationTool x JOIN Invitation i ON i.Id = x.InvitationId
                WHERE x.NetworkToolId = t.Id AND x.Wish = 'Uses' AND i.KommuneId IN ({MyKommuner})) AS Uses,
               (SELECT COUNT(*) FROM InvitationTool x JOIN Invitation i ON i.Id = x.InvitationId
                WHERE x.NetworkToolId = t.Id AND x.Wish = 'WantsTraining' AND i.KommuneId IN ({MyKommuner})) AS WantsTraining,
               (SELECT COUNT(*) FROM InvitationTool x JOIN Invitation i ON i.Id = x.InvitationId
                WHERE x.NetworkToolId = t.Id AND x.Wish = 'WantsSupport' AND i.KommuneId IN ({MyKommuner})) AS WantsSupport
        FROM NetworkTool t WHERE t.LearningNetworkId = @networkId ORDER BY t.Position, t.Id
        """;

    private static readonly Sql s_pointsAndTools = new(sqlite: $"SELECT {Points} LIMIT @take; {Tools}", sqlServer: $"SELECT TOP (@take) {Points}; {Tools}");

    /// <summary>The page.</summary>
    public Task<MemberContent> Of(MemberAccess access, CancellationToken stop = default) => database.Read(async sql =>
    {
        var (networkId, personId, now) = (access.NetworkId, access.PersonId, clock.GetUtcNow());
        var standing = await Standing(sql, access);
        var after = standing.Visit is { } visit ? visit.NewSince(now) ?? NewsSpan.Start : NewsSpan.Start;
        var (points, tools) = await sql.Several(s_pointsAndTools, new { networkId, personId, take = MemberContent.MostPoints + 1 }, async answers =>
            (await answers.List<PointRow>(), await answers.List<MemberTool>()));
        return new MemberContent
        {
            Now = now,
            Standing = standing,
            Coming = await sql.Coming(networkId, personId, now),
            News = await sql.News(new NewsSpan(networkId, personId, after, now), 0, MemberContent.MostNews + 1),
            Points = [.. points.Select(r => r.Value)],
            Experiences = await sql.LatestExperiences(networkId, personId, MemberContent.Few),
            People = await sql.PeopleOnList(networkId),
            Tools = tools,
        };
    }, stop);

    /// <summary>The network and what the person has chosen there, alone.</summary>
    public Task<MemberStanding> Standing(MemberAccess access, CancellationToken stop = default) => database.Read(sql => Standing(sql, access), stop);

    private static async Task<MemberStanding> Standing(SqlRunner sql, MemberAccess access)
    {
        var rows = await sql.List<StandingRow>(s_standing, new { networkId = access.NetworkId, personId = access.PersonId });
        return rows[0].Value with { Contacts = [.. rows.Where(r => r.ContactName is not null).Select(r => new NetworkContact(r.ContactName!, r.ContactTitle, r.ContactEmail!, r.ContactPhone))] };
    }

    private sealed record StandingRow
    {
        public string Slug { get; init; } = "";
        public string? NameNn { get; init; }
        public string? NameNb { get; init; }
        public string? NameEn { get; init; }
        public string? Phone { get; init; }
        public DateTimeOffset? SeenAt { get; init; }
        public DateTimeOffset? PreviousAt { get; init; }
        public DateTimeOffset? AgreedAt { get; init; }
        public bool? ShowsEmail { get; init; }
        public bool? ShowsPhone { get; init; }
        public DateTimeOffset? ChosenAt { get; init; }
        public string? Token { get; init; }
        public int Parts { get; init; }
        public string? ContactName { get; init; }
        public string? ContactTitle { get; init; }
        public string? ContactEmail { get; init; }
        public string? ContactPhone { get; init; }

        public MemberStanding Value => new()
        {
            Slug = Slug,
            Name = new LocalText(NameNn, NameNb, NameEn),
            IsParticipant = Parts > 0,
            HasPhone = Phone is not null,
            Visit = SeenAt is { } seen ? new MemberVisit(seen, PreviousAt) : null,
            Consent = AgreedAt is null ? null : new MemberConsent(ShowsEmail == true, ShowsPhone == true),
            HasDigest = ChosenAt is not null,
            FeedToken = Token,
        };
    }

    private sealed record PointRow
    {
        public long Id { get; init; }
        public string What { get; init; } = "";
        public DateOnly? DueOn { get; init; }
        public string? Person { get; init; }
        public string? Kommune { get; init; }
        public string? TitleNn { get; init; }
        public string? TitleNb { get; init; }
        public string? TitleEn { get; init; }
        public int Owner { get; init; }

        public MemberPoint Value => new()
        {
            Id = Id,
            What = What,
            DueOn = DueOn,
            Person = Person,
            Kommune = Kommune,
            Gathering = new LocalText(TitleNn, TitleNb, TitleEn),
            Owner = (PointOwner)Owner,
        };
    }
}
