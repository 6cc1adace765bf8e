using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Data.Access;
using Network.Data.Attendance;
using Network.Data.Mail;
using Network.Data.People;

namespace Network.Data.Registrations;

/// <summary>What organisers do with the registrations of a gathering: add, correct, cancel.</summary>
public sealed class RegistrationDeskStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_taken = new("""
        SELECT COUNT(*) FROM Registration r WHERE r.GatheringId = @gatheringId AND r.EmailKey = @emailKey AND r.Id <> @id
        """);

    // A new address is a new start: the links that somebody else may hold are dead, and what is queued for the old one is no longer sent.
    private static readonly Sql s_readdress = new("""
        UPDATE Registration
        SET PersonId = @personId, Email = @email, EmailKey = @emailKey, Token = @token, CalendarToken = @calendarToken, Round = Round + 1, Sequence = Sequence + 1
        WHERE Id = @id
        """);

    // The same address in another spelling: nothing has to be told again.
    private static readonly Sql s_respell = new("UPDATE Registration SET Email = @email WHERE Id = @id");

    /// <summary>Registers somebody by hand: also before it opens, after it closes, and whoever the gathering is for.</summary>
    public Task<RegisterOutcome> Add(NetworkAccess access, RegistrationWish wish, SeatChoice seat, CancellationToken stop = default) =>
        database.Write<RegisterOutcome>(async sql =>
        {
            _ = access.NetworkIdForChange;
            var now = clock.GetUtcNow();
            if (await sql.Desk(access, wish.Gathering) is not { } desk || !desk.MayChangeAt(now)) return new RegisterOutcome.Closed();
            return await RegistrationStore.Enter(sql, desk.Id, wish with { Stay = null }, now, seat);
        }, stop);

    /// <summary>Registers a whole list in one transaction, in its order; where places are gone they wait. Null where the gathering takes nobody.</summary>
    public Task<ImportOutcome?> Import(NetworkAccess access, string slug, IReadOnlyList<RegistrationWish> people, CancellationToken stop = default) =>
        database.Write<ImportOutcome?>(async sql =>
        {
            _ = access.NetworkIdForChange;
            var now = clock.GetUtcNow();
            if (await sql.Desk(access, slug) is not { } desk || !desk.MayChangeAt(now)) return null;
            var outcomes = new List<RegisterOutcome>();
            foreach (var wish in people) outcomes.Add(await RegistrationStore.Enter(sql, desk.Id, wish with { Stay = null }, now, SeatChoice.WaitingList));
            return new ImportOutcome(
                outcomes.Count(o => o is RegisterOutcome.Registered), outcomes.Count(o => o is RegisterOutcome.WaitingListed), outcomes.Count(o => o is RegisterOutcome.AlreadyRegistered));
        }, stop);

    /// <summary>Saves what was wrong in a registration over the version that the organiser saw.</summary>
    public Task<CorrectOutcome> Correct(
        NetworkAccess access, long id, int version, RegistrationWish wish, CancellationToken stop = default) => database.Write(async sql =>
    {
        var now = clock.GetUtcNow();
        if (await Mine(sql, access, wish.Gathering, id) is not var (_, registration)) return CorrectOutcome.NotFound;
        await sql.LockSeats(registration.GatheringId);
        if (registration.State == RegistrationState.Cancelled) return CorrectOutcome.Cancelled;
        var emailKey = EmailAddress.Key(wish.Email);
        if (await sql.Value<int>(s_taken, new { gatheringId = registration.GatheringId, emailKey, id }) > 0) return CorrectOutcome.AddressTaken;
        // What they eat and where they sleep is theirs to say.
        var kept = wish with { Stay = registration.Stay, OnlineSessions = registration.OnlineSessions, IsOnline = registration.IsOnline };
        if (!await sql.ChangeRegistration(registration, kept, version, now)) return CorrectOutcome.ChangedByOther;
        if (registration.Email == wish.Email) return CorrectOutcome.Saved;
        await Readdress(sql, registration, wish, emailKey, now);
        return EmailAddress.Key(registration.Email) == emailKey ? CorrectOutcome.Saved : CorrectOutcome.Readdressed;
    }, stop);

    /// <summary>Cancels; a freed place goes to the first in line, who is told in any case.</summary>
    public Task<ChangeOutcome> Cancel(NetworkAccess access, string slug, long id, bool tell, CancellationToken stop = default) => database.Write(async sql =>
    {
        var now = clock.GetUtcNow();
        if (await Mine(sql, access, slug, id) is not var (desk, registration)) return ChangeOutcome.NotFound;
        if (!desk.MayChangeAt(now)) return ChangeOutcome.TooLate;
        return await MyRegistrationStore.CancelRegistration(sql, registration, now, tell) ? ChangeOutcome.Done : ChangeOutcome.ChangedByOther;
    }, stop);

    /// <summary>The registration with its desk, for a change; null where the network has no such.</summary>
    internal static async Task<(RegistrationDesk Desk, Registration Registration)?> Mine(SqlRunner sql, NetworkAccess access, string slug, long id)
    {
        _ = access.NetworkIdForChange;
        if (await sql.Desk(access, slug) is not { } desk) return null;
        return await sql.Registration(id) is { } registration && registration.GatheringId == desk.Id ? (desk, registration) : null;
    }

    private static async Task Readdress(SqlRunner sql, Registration registration, RegistrationWish wish, string emailKey, DateTimeOffset now)
    {
        var isSame = EmailAddress.Key(registration.Email) == emailKey;
        await sql.Change(isSame ? s_respell : s_readdress, new
        {
            id = registration.Id,
            personId = await sql.FindOrCreate(new NewPerson(wish.Email, wish.Name, wish.Phone, wish.Language), now),
            email = wish.Email,
            emailKey,
            token = Core.Access.SecretToken.New(),
            calendarToken = Core.Access.SecretToken.New(),
        });
        if (isSame) return;
        await sql.ExchangeCheckInCode(registration.Id);
        var round = registration.Round + 1;
        var isConfirmed = registration.State == RegistrationState.Confirmed;
        await sql.Queue(isConfirmed ? MailIntent.Confirmation(registration.Id, round, now) : MailIntent.WaitingListed(registration.Id, round, now), now);
    }
}
