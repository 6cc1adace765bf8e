using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Data.Mail;

/// <summary>What a warning about a session without a link says; null where it has one by now.</summary>
public sealed class MissingLinkStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_warning = new("""
        SELECT p.Name, p.Email, p.Language, g.TitleNn, g.TitleNb, g.TitleEn, g.Slug, s.StartsAt, s.EndsAt, s.LinkDueAt
        FROM Session s
        JOIN Gathering g ON g.Id = s.GatheringId
        JOIN Person p ON p.Id = @personId
        WHERE s.Id = @sessionId AND g.State = 'Published' AND s.CancelledAt IS NULL AND s.LinkMark IS NULL AND s.StartsAt > @now
        """);

    /// <summary>The warning as it is now.</summary>
    public Task<MissingLinkRow?> Find(LeasedMail due, CancellationToken stop = default) => database.Read(
        sql => sql.Find<MissingLinkRow>(s_warning, new { personId = due.PersonId, sessionId = due.SessionId, now = clock.GetUtcNow() }), stop);
}

/// <summary>A session without a link, and the organiser who is warned.</summary>
public sealed record MissingLinkRow
{
    /// <summary>The organiser's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The organiser's address.</summary>
    public string Email { get; init; } = "";

    /// <summary>The organiser's language.</summary>
    public Language Language { get; init; }

    /// <summary>The gathering's title in nynorsk.</summary>
    public string? TitleNn { get; init; }

    /// <summary>The gathering's title in bokmål.</summary>
    public string? TitleNb { get; init; }

    /// <summary>The gathering's title in English.</summary>
    public string? TitleEn { get; init; }

    /// <summary>The gathering's slug.</summary>
    public string Slug { get; init; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset StartsAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset EndsAt { get; init; }

    /// <summary>When the link should go out, UTC.</summary>
    public DateTimeOffset LinkDueAt { get; init; }
}
