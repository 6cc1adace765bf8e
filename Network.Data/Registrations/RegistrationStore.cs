using Network.Core.Gatherings;
using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Data.Mail;
using Network.Data.People;

namespace Network.Data.Registrations;

/// <summary>Registering for a gathering: one transaction takes the place, writes the registration and queues its mail.</summary>
public sealed class RegistrationStore(Database database, TimeProvider clock)
{
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
        var gathering = await sql.Door(wish.Gathering);
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
        var existing = await Existing(sql, gatheringId, wish.Email);
        if (existing is { State: not RegistrationState.Cancelled }) return await Again(sql, existing, wish, now, seat);

        var kind = SeatKind.Of(wish);
        var fromHeld = await sql.TakeSeat(gatheringId, kind);
        var hasPlace = fromHeld is not null || (seat is SeatChoice.EvenIfFull && await sql.TakeSeatBeyond(gatheringId, kind));
        if (!hasPlace && seat is SeatChoice.OnlyIfFree or SeatChoice.EvenIfFull) return new RegisterOutcome.Full();
        int? waitingNumber = hasPlace ? null : await sql.NextInLine(gatheringId);
        var written = await Admit(sql, gatheringId, existing?.Id, wish, waitingNumber, fromHeld > 0, now, movedFrom);
        return hasPlace
            ? new RegisterOutcome.Registered(written.Id, written.Token)
            : new RegisterOutcome.WaitingListed(written.Id, written.Token, await sql.Position(gatheringId, waitingNumber!.Value));
    }

    /// <summary>Writes the registration of somebody whose place is taken or whose number is drawn, and queues the mail that tells them.</summary>
    /// <param name="sql">The transaction that took the place.</param>
    /// <param name="gatheringId">Where.</param>
    /// <param name="cancelledId">The row of somebody who had cancelled; null for one who is new.</param>
    /// <param name="wish">Who comes.</param>
    /// <param name="waitingNumber">Null for a place.</param>
    /// <param name="usesHeld">The place was kept for their kommune.</param>
    /// <param name="now">The moment.</param>
    /// <param name="movedFrom">See <see cref="Enter"/>.</param>
    internal static async Task<WrittenRegistration> Admit(
        SqlRunner sql, long gatheringId, long? cancelledId, RegistrationWish wish, int? waitingNumber, bool usesHeld, DateTimeOffset now, long? movedFrom = null)
    {
        var personId = await sql.FindOrCreate(new NewPerson(wish.Email, wish.Name, wish.Phone, wish.Language), now);
        var written = await sql.WriteRegistration(cancelledId, gatheringId, personId, wish, waitingNumber, usesHeld, now);
        // A mail about a whole series tells of it.
        if (wish.SeriesMailKey is not null || wish.IsUntold) return written;
        var intent = waitingNumber is null ? MailIntent.Confirmation(written.Id, written.Round, now) : MailIntent.WaitingListed(written.Id, written.Round, now);
        await sql.Queue(intent with { AboutId = movedFrom }, now);
        return written;
    }

    /// <summary>What a gathering has of an address already; null where nothing.</summary>
    internal static Task<ExistingRow?> Existing(SqlRunner sql, long gatheringId, string email) =>
        sql.Find<ExistingRow>(s_existing, new { gatheringId, emailKey = email.ToLowerInvariant() });

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

    private static async Task<bool> IsFor(SqlRunner sql, GatheringDoor gathering, RegistrationWish wish)
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

    internal sealed record ExistingRow
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
