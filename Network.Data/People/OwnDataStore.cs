using Network.Core.Mail;
using Network.Core.People;
using Network.Core.Texts;
using Network.Data.Experiences;

namespace Network.Data.People;

/// <summary>Everything that is stored of a person, for that person.</summary>
public sealed class OwnDataStore(Database database)
{
    private static readonly Sql s_person = new($"""
        SELECT p.Name, p.Email, p.Phone, p.Language, p.IsAdministrator, p.CreatedAt, f.CreatedAt AS CalendarSince FROM Person p
        LEFT JOIN CalendarFeed f ON f.PersonId = p.Id
        WHERE p.Id = @personId;
        SELECT p.EmailKey FROM Person p WHERE p.Id = @personId;
        SELECT o.Kind, o.State, o.Recipient, o.CreatedAt, o.SentAt, g.TitleNn, g.TitleNb, g.TitleEn FROM Outbox o
        LEFT JOIN Registration r ON r.Id = o.RegistrationId
        LEFT JOIN Session s ON s.Id = o.SessionId
        LEFT JOIN Gathering g ON g.Id = COALESCE(r.GatheringId, s.GatheringId)
        WHERE o.PersonId = @personId OR o.RegistrationId IN (SELECT x.Id FROM Registration x WHERE x.PersonId = @personId)
        ORDER BY o.Id DESC;
        SELECT c.CreatedAt, c.UsedAt FROM SignInChallenge c WHERE c.PersonId = @personId ORDER BY c.Id DESC;
        {OwnMinutesRows.Select}
        """);

    /// <summary>Null where there is no such person.</summary>
    public Task<OwnData?> Of(long personId, CancellationToken stop = default) => database.Read<OwnData?>(async sql =>
    {
        var (person, emailKey, mails, signIns, minutes) = await sql.Several(s_person, new { personId }, async answers =>
            (await answers.Find<OwnPerson>(), await answers.Find<string>(), await answers.List<MailRow>(), await answers.List<OwnSignIn>(), await answers.OwnMinutes()));
        if (person is null || emailKey is null) return null;
        var parts = await sql.OwnParts(personId, emailKey);
        var (written, comments) = await sql.OwnExperiences(personId, emailKey);
        return new OwnData
        {
            Person = person,
            Networks = [.. parts.Where(p => p.Kind != OwnPartKind.Series)],
            Registrations = await sql.OwnEntries(personId),
            Series = [.. parts.Where(p => p.Kind == OwnPartKind.Series)],
            Lists = await sql.OwnListings(emailKey),
            FollowUps = await sql.OwnFollowUps(personId),
            Experiences = written,
            Comments = comments,
            Minutes = minutes,
            Mails = [.. mails.Select(m => m.Value)],
            SignIns = signIns,
        };
    }, stop);

    private sealed record MailRow
    {
        public MailKind Kind { get; init; }
        public MailState State { get; init; }
        public string? Recipient { get; init; }
        public DateTimeOffset CreatedAt { get; init; }
        public DateTimeOffset? SentAt { get; init; }
        public string? TitleNn { get; init; }
        public string? TitleNb { get; init; }
        public string? TitleEn { get; init; }

        public OwnMail Value => new()
        {
            Kind = Kind,
            State = State,
            Recipient = Recipient,
            CreatedAt = CreatedAt,
            SentAt = SentAt,
            About = new LocalText(TitleNn, TitleNb, TitleEn),
        };
    }
}
