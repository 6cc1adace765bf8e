using Network.Core.FollowUps;
using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Data.FollowUps;

/// <summary>What a leased nag for minutes says now.</summary>
public sealed class MissingMinutesStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_missing = new($"""
        SELECT q.Name, q.Email, q.Language, g.TitleNn, g.TitleNb, g.TitleEn, g.Slug,
               (SELECT MIN(s.StartsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS StartsAt,
               (SELECT MAX(s.EndsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS EndsAt,
               (SELECT COUNT(*) FROM GatheringMinutes b WHERE b.GatheringId = g.Id) AS Begun
        FROM Gathering g
        JOIN NetworkStaff p ON p.LearningNetworkId = g.LearningNetworkId AND p.Access = 'Organiser' AND p.PersonId = @personId
        JOIN Person q ON q.Id = p.PersonId
        WHERE g.Id = @gatheringId AND {MissingMinutesRows.Missing}
        """);

    // A nag that is not due (any more) ceases, so that its key is free should it be again.
    private static readonly Sql s_drop = new("DELETE FROM Outbox WHERE Id = @id AND State = 'Leased' AND LeaseOwner = @owner");

    /// <summary>
    /// Null where the minutes are published or waived by now, the gathering is moved or cancelled, the person organises no longer, or a later nag has taken its place.
    /// </summary>
    public Task<MinutesMissingNews?> Find(LeasedMail due, CancellationToken stop = default) => database.Write(async sql =>
    {
        var row = await sql.Find<MissingRow>(s_missing, new { personId = due.PersonId, gatheringId = due.AboutId });
        if (row?.EndsAt is { } ended && NagRules.Due(ended, clock.GetUtcNow()) == due.Round) return row.News(due.Round!.Value);
        await sql.Change(s_drop, new { id = due.Id, owner = due.LeaseOwner });
        return null;
    }, stop);

    private sealed record MissingRow
    {
        public string Name { get; init; } = "";
        public string Email { get; init; } = "";
        public Language Language { get; init; }
        public string? TitleNn { get; init; }
        public string? TitleNb { get; init; }
        public string? TitleEn { get; init; }
        public string Slug { get; init; } = "";
        public DateTimeOffset? StartsAt { get; init; }
        public DateTimeOffset? EndsAt { get; init; }
        public int Begun { get; init; }

        public MinutesMissingNews News(int days) => new()
        {
            To = new MailPerson(Name, Email),
            Language = Language,
            Title = new LocalText(TitleNn, TitleNb, TitleEn),
            Slug = Slug,
            StartsAt = StartsAt!.Value,
            EndsAt = EndsAt!.Value,
            Days = days,
            IsBegun = Begun > 0,
        };
    }
}
