using Network.Core.Access;
using Network.Core.Gatherings;
using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Core.Texts;

namespace Network.Data.Calendar;

/// <summary>A person's own calendar: for the person, who makes and ends its address, and for whoever holds that address.</summary>
public sealed class CalendarFeedStore(Database database, TimeProvider clock)
{
    private const int DaysBack = 90;

    private static readonly Sql s_mine = new("SELECT f.Token FROM CalendarFeed f WHERE f.PersonId = @personId");

    private static readonly Sql s_remove = new("DELETE FROM CalendarFeed WHERE PersonId = @personId");

    private static readonly Sql s_make = new("INSERT INTO CalendarFeed (PersonId, Token, CreatedAt) VALUES (@personId, @token, @now)");

    private static readonly Sql s_owner = new("SELECT f.PersonId, p.Language FROM CalendarFeed f JOIN Person p ON p.Id = f.PersonId WHERE f.Token = @token");

    private static readonly Sql s_lines = new("""
        SELECT r.Id AS RegistrationId, r.State, r.Sequence AS OwnSequence, r.RegisteredAt, r.ConfirmedAt, r.CancelledAt AS GivenUpAt, r.Token, r.CalendarToken,
               s.Id AS SessionId, s.Title, s.StartsAt, s.EndsAt, s.Place, s.MeetingUrl, s.LinkDueAt, s.Sequence, s.CancelledAt, s.CreatedAt,
               g.Slug, g.Mode, g.State AS GatheringState, g.TitleNn, g.TitleNb, g.TitleEn, g.CancelledAt AS GatheringCancelledAt, c.Name AS ContactName, c.Email AS ContactEmail,
               (SELECT COUNT(*) FROM OnlineAttendance a WHERE a.RegistrationId = r.Id AND a.SessionId = s.Id) AS Online
        FROM Registration r
        JOIN Gathering g ON g.Id = r.GatheringId
        JOIN Session s ON s.GatheringId = g.Id
        LEFT JOIN NetworkContact c ON c.LearningNetworkId = g.LearningNetworkId AND c.Position = 0
        WHERE r.PersonId = @personId AND r.ConfirmedAt IS NOT NULL AND r.State <> 'Waiting' AND g.State <> 'Draft' AND s.EndsAt > @from
        ORDER BY s.StartsAt, s.Id, r.Id
        """);

    /// <summary>The key in the calendar's address; null where the person has none.</summary>
    public Task<string?> Find(long personId, CancellationToken stop = default) => database.Read(sql => sql.Value<string>(s_mine, new { personId }), stop);

    /// <summary>Makes an address. One that there was opens nothing from now on.</summary>
    public Task Renew(long personId, CancellationToken stop = default) => database.Write(async sql =>
    {
        await sql.Change(s_remove, new { personId });
        // Twice as long as other keys: it is given away to services that keep it for years. The length also tells the two kinds of calendar apart.
        await sql.Change(s_make, new { personId, token = SecretToken.New() + SecretToken.New(), now = clock.GetUtcNow() });
    }, stop);

    /// <summary>Ends the address; false where there was none.</summary>
    public Task<bool> TurnOff(long personId, CancellationToken stop = default) =>
        database.Write(async sql => await sql.Change(s_remove, new { personId }) == 1, stop);

    /// <summary>What the calendar holds: the sessions of all that the person has or had a place in, from some months back; null where the key opens none.</summary>
    public Task<CalendarFeed?> Open(string token, CancellationToken stop = default) => database.Read<CalendarFeed?>(async sql =>
    {
        if (await sql.Find<OwnerRow>(s_owner, new { token }) is not { } owner) return null;
        var rows = await sql.List<LineRow>(s_lines, new { personId = owner.PersonId, from = clock.GetUtcNow().AddDays(-DaysBack) });
        return new CalendarFeed(owner.Language, [.. rows.Select(r => r.Value)]);
    }, stop);

    private sealed record OwnerRow
    {
        public long PersonId { get; init; }
        public Language Language { get; init; }
    }

    private sealed record LineRow
    {
        public long RegistrationId { get; init; }
        public RegistrationState State { get; init; }
        public int OwnSequence { get; init; }
        public DateTimeOffset RegisteredAt { get; init; }
        public DateTimeOffset? ConfirmedAt { get; init; }
        public DateTimeOffset? GivenUpAt { get; init; }
        public string Token { get; init; } = "";
        public string CalendarToken { get; init; } = "";
        public long SessionId { get; init; }
        public string? Title { get; init; }
        public DateTimeOffset StartsAt { get; init; }
        public DateTimeOffset EndsAt { get; init; }
        public string? Place { get; init; }
        public string? MeetingUrl { get; init; }
        public DateTimeOffset LinkDueAt { get; init; }
        public int Sequence { get; init; }
        public DateTimeOffset? CancelledAt { get; init; }
        public DateTimeOffset CreatedAt { get; init; }
        public string Slug { get; init; } = "";
        public MeetingMode Mode { get; init; }
        public GatheringState GatheringState { get; init; }
        public string? TitleNn { get; init; }
        public string? TitleNb { get; init; }
        public string? TitleEn { get; init; }
        public DateTimeOffset? GatheringCancelledAt { get; init; }
        public string? ContactName { get; init; }
        public string? ContactEmail { get; init; }
        public int Online { get; init; }

        public FeedLine Value => new(
            new Registration { Id = RegistrationId, State = State, Sequence = OwnSequence, Token = Token, CalendarToken = CalendarToken },
            new Session
            {
                Id = SessionId,
                Title = Title,
                StartsAt = StartsAt,
                EndsAt = EndsAt,
                Place = Place,
                MeetingUrl = MeetingUrl,
                LinkDueAt = LinkDueAt,
                Sequence = Sequence,
                CancelledAt = CancelledAt,
            }.For(Mode, Online > 0),
            new Gathering { Slug = Slug, Title = new LocalText(TitleNn, TitleNb, TitleEn), Description = LocalText.Empty, Mode = Mode, State = GatheringState },
            new[] { RegisteredAt, ConfirmedAt, GivenUpAt, CreatedAt, CancelledAt, GatheringCancelledAt }.OfType<DateTimeOffset>().Max(),
            ContactName is null ? null : new MailPerson(ContactName, ContactEmail!));
    }
}
