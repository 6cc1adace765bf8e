using Network.Core.Mail;
using Network.Core.Minutes;
using Network.Core.Texts;
using Network.Core.Time;
using Network.Data.Networks;

namespace Network.Data.Minutes;

/// <summary>What a leased mail about minutes says now.</summary>
public sealed class MinutesNewsStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_published = new("""
        SELECT p.Name, p.Email, p.Language, g.Slug, g.TitleNn, g.TitleNb, g.TitleEn, n.Id AS NetworkId, n.NameNn, n.NameNb, n.NameEn, e.Number AS Edition, e.Corrected, k.Token AS Refusal,
               (SELECT MAX(r.Token) FROM Registration r WHERE r.GatheringId = g.Id AND r.PersonId = p.Id AND r.State = 'Confirmed') AS Token,
               (SELECT COUNT(*) FROM Registration r JOIN Attendance a ON a.RegistrationId = r.Id WHERE r.GatheringId = g.Id AND r.PersonId = p.Id) AS Present,
               (SELECT COUNT(*) FROM Participant t WHERE t.LearningNetworkId = n.Id AND t.PersonId = p.Id) AS Parts,
               (SELECT COUNT(*) FROM MailRefusal f WHERE f.LearningNetworkId = n.Id AND f.EmailKey = p.EmailKey) AS Refused
        FROM MinutesEdition e
        JOIN GatheringMinutes m ON m.Id = e.GatheringMinutesId AND m.Edition = e.Number
        JOIN Gathering g ON g.Id = e.GatheringId
        JOIN LearningNetwork n ON n.Id = e.LearningNetworkId
        JOIN Person p ON p.Id = @personId
        LEFT JOIN NetworkMailToken k ON k.LearningNetworkId = n.Id AND k.PersonId = p.Id
        WHERE e.Id = @id
        """);

    private static readonly Sql s_forComments = new("""
        SELECT p.Name, p.Email, p.Language, g.Slug, g.TitleNn, g.TitleNb, g.TitleEn, n.Id AS NetworkId, n.NameNn, n.NameNb, n.NameEn, m.CommentsUntil AS Until,
               (SELECT MAX(r.Token) FROM Registration r WHERE r.GatheringId = g.Id AND r.PersonId = p.Id AND r.State = 'Confirmed') AS Token,
               (SELECT COUNT(*) FROM Registration r JOIN Attendance a ON a.RegistrationId = r.Id WHERE r.GatheringId = g.Id AND r.PersonId = p.Id) AS Present
        FROM GatheringMinutes m
        JOIN Gathering g ON g.Id = m.GatheringId
        JOIN LearningNetwork n ON n.Id = g.LearningNetworkId
        JOIN Person p ON p.Id = @personId
        WHERE m.Id = @id AND m.State = 'Commenting' AND m.CommentsUntil >= @today
        """);

    /// <summary>Null where a newer edition is out, or the reader may no longer read it or has said no to such mail.</summary>
    public Task<MinutesNews?> Published(LeasedMail due, CancellationToken stop = default) => database.Read<MinutesNews?>(async sql =>
        await sql.Find<NewsRow>(s_published, new { id = due.AboutId, personId = due.PersonId }) is { } row && (row.Present > 0 || (row.Parts > 0 && row.Refused == 0))
            ? row.Value with { Contact = await sql.ContactOf(row.NetworkId) }
            : null, stop);

    /// <summary>Null where the minutes are no longer out for comments, or the reader is no longer among those present.</summary>
    public Task<MinutesNews?> ForComments(LeasedMail due, CancellationToken stop = default) => database.Read<MinutesNews?>(async sql =>
        await sql.Find<NewsRow>(s_forComments, new { id = due.AboutId, personId = due.PersonId, today = clock.OsloToday() }) is { Present: > 0 } row
            ? row.Value with { Contact = await sql.ContactOf(row.NetworkId) }
            : null, stop);

    private sealed record NewsRow
    {
        public string Name { get; init; } = "";
        public string Email { get; init; } = "";
        public Language Language { get; init; }
        public string Slug { get; init; } = "";
        public string? TitleNn { get; init; }
        public string? TitleNb { get; init; }
        public string? TitleEn { get; init; }
        public long NetworkId { get; init; }
        public string? NameNn { get; init; }
        public string? NameNb { get; init; }
        public string? NameEn { get; init; }
        public int Edition { get; init; }
        public string? Corrected { get; init; }
        public DateOnly? Until { get; init; }
        public string? Token { get; init; }
        public string? Refusal { get; init; }
        public int Present { get; init; }
        public int Parts { get; init; }
        public int Refused { get; init; }

        public MinutesNews Value => new()
        {
            To = new MailPerson(Name, Email),
            Language = Language,
            Slug = Slug,
            Title = new LocalText(TitleNn, TitleNb, TitleEn),
            NetworkName = new LocalText(NameNn, NameNb, NameEn),
            Token = Token,
            Edition = Edition,
            Corrected = Corrected,
            Until = Until,
            WasPresent = Present > 0,
            Refusal = Present > 0 ? null : Refusal,
        };
    }
}
