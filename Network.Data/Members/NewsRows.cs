using Network.Core.Members;
using Network.Core.Texts;
using Network.Data.Access;

namespace Network.Data.Members;

/// <summary>Reads the news of one network for one person: the page, the feed and the digest list the same, and what is listed opens.</summary>
internal static class NewsRows
{
    // Gatherings are public from when they are published; what is changed in one is told from when it can no longer be undone, and only the newest change of
    // each kind. Slides are for those who have a place, by their own page; comments for the author, not their own.
    private const string All = $"""
        SELECT d.Kind, d.SubjectId, d.TitleNn, d.TitleNb, d.TitleEn, d.Address, d.ChangedAt AS At,
               g.TitleNn AS AboutNn, g.TitleNb AS AboutNb, g.TitleEn AS AboutEn, k.Name AS Kommune
        FROM SearchDocument d
        LEFT JOIN Gathering g ON g.Id = d.GatheringId
        LEFT JOIN Kommune k ON k.Id = d.KommuneId
        WHERE d.LearningNetworkId = @networkId AND d.Kind <> 'Gathering' AND d.ChangedAt > @after AND d.ChangedAt <= @until AND {Readable.Document}
        UNION ALL
        SELECT 'Gathering', g.Id, g.TitleNn, g.TitleNb, g.TitleEn, REPLACE('/samlingar/(s)', '(s)', g.Slug), g.PublishedAt, NULL, NULL, NULL, NULL
        FROM Gathering g
        WHERE g.LearningNetworkId = @networkId AND g.State = 'Published' AND g.PublishedAt > @after AND g.PublishedAt <= @until
        UNION ALL
        SELECT CASE c.Kind WHEN 'GatheringCancelled' THEN 'Cancelled' WHEN 'SessionCancelled' THEN 'SessionCancelled' ELSE 'Moved' END, c.Id,
               g.TitleNn, g.TitleNb, g.TitleEn, REPLACE('/samlingar/(s)', '(s)', g.Slug), c.TellFrom, NULL, NULL, NULL, NULL
        FROM GatheringChange c
        JOIN Gathering g ON g.Id = c.GatheringId
        WHERE g.LearningNetworkId = @networkId AND (g.State = 'Published' OR (g.State = 'Cancelled' AND c.Kind = 'GatheringCancelled'))
          AND c.UndoneAt IS NULL AND c.TellFrom > @after AND c.TellFrom <= @until
          AND NOT EXISTS (SELECT 1 FROM GatheringChange x
                          WHERE x.GatheringId = c.GatheringId AND x.Kind = c.Kind AND x.UndoneAt IS NULL AND x.TellFrom <= @until AND x.Id > c.Id)
        UNION ALL
        SELECT 'Slides', g.Id, g.TitleNn, g.TitleNb, g.TitleEn, REPLACE('/mi-pamelding/(t)/program', '(t)', MIN(r.Token)), MAX(f.AddedAt), NULL, NULL, NULL, NULL
        FROM Registration r
        JOIN Gathering g ON g.Id = r.GatheringId
        JOIN Session s ON s.GatheringId = g.Id
        JOIN ProgrammeItem p ON p.SessionId = s.Id
        JOIN ProgrammeSlide f ON f.ProgrammeItemId = p.Id
        WHERE r.PersonId = @personId AND r.State = 'Confirmed' AND g.LearningNetworkId = @networkId AND g.State = 'Published'
        GROUP BY g.Id, g.TitleNn, g.TitleNb, g.TitleEn HAVING MAX(f.AddedAt) > @after AND MAX(f.AddedAt) <= @until
        UNION ALL
        SELECT 'Comment', d.Id, CASE WHEN d.Language = 'Nynorsk' THEN d.Title ELSE NULL END, CASE WHEN d.Language = 'Bokmal' THEN d.Title ELSE NULL END,
               CASE WHEN d.Language = 'English' THEN d.Title ELSE NULL END, REPLACE('/erfaringar/(e)', '(e)', CAST(d.Id AS varchar(20))), MAX(c.CreatedAt), NULL, NULL, NULL, NULL
        FROM Experience d
        JOIN ExperienceComment c ON c.ExperienceId = d.Id AND c.PersonId <> @personId
        WHERE d.PersonId = @personId AND d.LearningNetworkId = @networkId AND d.State = 'Published' AND {Readable.Document}
        GROUP BY d.Id, d.Language, d.Title HAVING MAX(c.CreatedAt) > @after AND MAX(c.CreatedAt) <= @until
        """;

    private static readonly Sql s_page = new(
        sqlite: $"""
            SELECT n.Kind, n.SubjectId, n.TitleNn, n.TitleNb, n.TitleEn, n.Address, n.At, n.AboutNn, n.AboutNb, n.AboutEn, n.Kommune
            FROM ({All}) n ORDER BY n.At DESC, n.Kind, n.SubjectId LIMIT @take OFFSET @skip
            """,
        sqlServer: $"""
            SELECT n.Kind, n.SubjectId, n.TitleNn, n.TitleNb, n.TitleEn, n.Address, n.At, n.AboutNn, n.AboutNb, n.AboutEn, n.Kommune
            FROM ({All}) n ORDER BY n.At DESC, n.Kind, n.SubjectId OFFSET @skip ROWS FETCH NEXT @take ROWS ONLY
            """);

    private static readonly Sql s_count = new($"SELECT COUNT(*) FROM ({All}) n");

    private static readonly Sql s_experiences = new(
        sqlite: $"""
            SELECT d.Kind, d.SubjectId, d.TitleNn, d.TitleNb, d.TitleEn, d.Address, d.ChangedAt AS At, k.Name AS Kommune
            FROM SearchDocument d LEFT JOIN Kommune k ON k.Id = d.KommuneId
            WHERE d.LearningNetworkId = @networkId AND d.Kind = 'Experience' AND {Readable.Document} ORDER BY d.ChangedAt DESC, d.Id DESC LIMIT @take
            """,
        sqlServer: $"""
            SELECT TOP (@take) d.Kind, d.SubjectId, d.TitleNn, d.TitleNb, d.TitleEn, d.Address, d.ChangedAt AS At, k.Name AS Kommune
            FROM SearchDocument d LEFT JOIN Kommune k ON k.Id = d.KommuneId
            WHERE d.LearningNetworkId = @networkId AND d.Kind = 'Experience' AND {Readable.Document} ORDER BY d.ChangedAt DESC, d.Id DESC
            """);

    /// <summary>A part of what came in a time, the newest first.</summary>
    public static async Task<IReadOnlyList<NewsItem>> News(this SqlRunner sql, NewsSpan span, int skip, int take) =>
        [.. (await sql.List<NewsRow>(s_page, new { networkId = span.NetworkId, personId = span.PersonId, after = span.After, until = span.Until, skip, take })).Select(r => r.Value)];

    /// <summary>How much came in a time.</summary>
    public static Task<int> CountNews(this SqlRunner sql, NewsSpan span) =>
        sql.Value<int>(s_count, new { networkId = span.NetworkId, personId = span.PersonId, after = span.After, until = span.Until });

    /// <summary>The latest experiences.</summary>
    public static async Task<IReadOnlyList<NewsItem>> LatestExperiences(this SqlRunner sql, long networkId, long personId, int take) =>
        [.. (await sql.List<NewsRow>(s_experiences, new { networkId, personId, take })).Select(r => r.Value)];

    private sealed record NewsRow
    {
        public NewsKind Kind { get; init; }
        public long SubjectId { get; init; }
        public string? TitleNn { get; init; }
        public string? TitleNb { get; init; }
        public string? TitleEn { get; init; }
        public string Address { get; init; } = "";
        public DateTimeOffset At { get; init; }
        public string? AboutNn { get; init; }
        public string? AboutNb { get; init; }
        public string? AboutEn { get; init; }
        public string? Kommune { get; init; }

        public NewsItem Value => new(Kind, SubjectId, new LocalText(TitleNn, TitleNb, TitleEn), Address, At) { About = new LocalText(AboutNn, AboutNb, AboutEn), Kommune = Kommune };
    }
}

/// <summary>Whose news of which time.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="PersonId">The reader.</param>
/// <param name="After">What came at this moment is not among it (UTC).</param>
/// <param name="Until">What came at this moment is (UTC).</param>
internal sealed record NewsSpan(long NetworkId, long PersonId, DateTimeOffset After, DateTimeOffset Until)
{
    /// <summary>Before anything here.</summary>
    public static readonly DateTimeOffset Start = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
}
