using Network.Core.Gatherings;
using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Data.Mail;
using Network.Data.People;

namespace Network.Data.Registrations;

/// <summary>Registering for a gathering: one transaction takes the place, writes the registration and queues its mail.</summary>
public sealed class RegistrationStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_gathering = new("""
        SELECT g.Id, g.LearningNetworkId, g.State, g.Audience, g.OpensAt, g.ClosesAt,
               (SELECT MAX(s.EndsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) AS LastEnd
        FROM Gathering g WHERE g.Slug = @slug
        """);

    private static readonly Sql s_existing = new("""
        SELECT r.Id, r.SubmissionId, r.State FROM Registration r
        WHERE r.GatheringId = @gatheringId AND r.EmailKey = @emailKey
        """);

    private static readonly Sql s_mayCome = new("""
        SELECT
          (SELECT COUNT(*) FROM NetworkKommune k WHERE k.LearningNetworkId = @networkId AND k.KommuneId = @kommuneId) AS InRegion,
          (SELECT COUNT(*) FROM Participant p WHERE p.LearningNetworkId = @networkId AND p.PersonId = @personId) AS AsParticipant,
          (SELECT COUNT(*) FROM Participant p
           JOIN ParticipantRole x ON x.ParticipantId = p.Id
           JOIN NetworkRole n ON n.Id = x.NetworkRoleId
           WHERE p.LearningNetworkId = @networkId AND p.PersonId = @personId AND n.ForLeaders = 1) AS AsLeader
        """);

    /// <summary>Registers whoever filled in the public form.</summary>
    public Task<RegisterOutcome> Register(RegistrationWish wish, CancellationToken stop = default) => database.Write<RegisterOutcome>(async sql =>
    {
        var now = clock.GetUtcNow();
        var gathering = await sql.Find<GatheringRow>(s_gathering, new { slug = wish.Gathering });
        if (gathering is null || !gathering.IsOpenAt(now)) return new RegisterOutcome.Closed();
        if (!await IsFor(sql, gathering, wish)) return new RegisterOutcome.NotForYou();
        return await Enter(sql, gathering.Id, wish, now, SeatChoice.PlaceOrWaiting);
    }, stop);

    /// <summary>Takes a place or a number on the list for somebody who may come. Inside the caller's transaction.</summary>
    /// <param name="sql">The transaction.</param>
    /// <param name="gatheringId">Published, unless nobody gets in.</param>
    /// <param name="wish">Who comes.</param>
    /// <param name="now">The moment.</param>
    /// <param name="seat">What they are to have; <see cref="RegisterOutcome.Full"/> comes only of <see cref="SeatChoice.OnlyIfFree"/>.</param>
    /// <param name="movedFrom">The registration in another gathering that this one takes the place of: the mail tells of both.</param>
    internal static async Task<RegisterOutcome> Enter(
        SqlRunner sql, long gatheringId, RegistrationWish wish, DateTimeOffset now, SeatChoice seat, long? movedFrom = null)
    {
        await sql.LockSeats(gatheringId);
        var emailKey = wish.Email.ToLowerInvariant();
        var existing = await sql.Find<ExistingRow>(s_existing, new { gatheringId, emailKey });
        if (existing is { State: not RegistrationState.Cancelled }) return await Again(sql, existing, wish, now, seat);

        var hasPlace = await sql.TakeSeat(gatheringId) || (seat is SeatChoice.EvenIfFull && await sql.TakeSeatBeyond(gatheringId));
        if (!hasPlace && seat is SeatChoice.OnlyIfFree or SeatChoice.EvenIfFull) return new RegisterOutcome.Full();
        var personId = await sql.FindOrCreate(new NewPerson(wish.Email, wish.Name, wish.Phone, wish.Language), now);
        int? waitingNumber = hasPlace ? null : await sql.NextInLine(gatheringId);
        var written = await sql.WriteRegistration(existing?.Id, gatheringId, personId, wish, waitingNumber, now);
        if (hasPlace)
        {
            await sql.Queue(MailIntent.Confirmation(written.Id, written.Round, now) with { AboutId = movedFrom }, now);
            return new RegisterOutcome.Registered(written.Id, written.Token);
        }

        await sql.Queue(MailIntent.WaitingListed(written.Id, written.Round, now) with { AboutId = movedFrom }, now);
        return new RegisterOutcome.WaitingListed(written.Id, written.Token, await sql.Position(written) ?? 1);
    }

    private static async Task<RegisterOutcome> Again(SqlRunner sql, ExistingRow existing, RegistrationWish wish, DateTimeOffset now, SeatChoice seat)
    {
        if (existing.SubmissionId == wish.SubmissionId)
        {
            var before = (await sql.Registration(existing.Id))!;
            return before.State == RegistrationState.Confirmed
                ? new RegisterOutcome.Registered(before.Id, before.Token)
                : new RegisterOutcome.WaitingListed(before.Id, before.Token, await sql.Position(before) ?? 1);
        }

        // Whom an organiser tried to add is told nothing: the organiser is.
        if (seat == SeatChoice.PlaceOrWaiting) await sql.Queue(MailIntent.AlreadyRegistered(existing.Id, now), now);
        return new RegisterOutcome.AlreadyRegistered(existing.Id);
    }

    private static async Task<bool> IsFor(SqlRunner sql, GatheringRow gathering, RegistrationWish wish)
    {
        if (gathering.Audience == Audience.Open) return true;
        var may = await sql.Find<MayComeRow>(s_mayCome, new
        {
            networkId = gathering.LearningNetworkId,
            kommuneId = wish.KommuneId,
            personId = wish.SignedInPersonId,
        });
        return SeatRules.IsFor(gathering.Audience, may!.InRegion > 0, may.AsParticipant > 0, may.AsLeader > 0);
    }

    private sealed record GatheringRow
    {
        public long Id { get; init; }
        public long LearningNetworkId { get; init; }
        public GatheringState State { get; init; }
        public Audience Audience { get; init; }
        public DateTimeOffset? OpensAt { get; init; }
        public DateTimeOffset? ClosesAt { get; init; }
        public DateTimeOffset? LastEnd { get; init; }

        public bool IsOpenAt(DateTimeOffset now) =>
            State == GatheringState.Published && LastEnd > now && !(OpensAt > now) && !(ClosesAt <= now);
    }

    private sealed record ExistingRow
    {
        public long Id { get; init; }
        public string SubmissionId { get; init; } = "";
        public RegistrationState State { get; init; }
    }

    private sealed record MayComeRow
    {
        public int InRegion { get; init; }
        public int AsParticipant { get; init; }
        public int AsLeader { get; init; }
    }
}
