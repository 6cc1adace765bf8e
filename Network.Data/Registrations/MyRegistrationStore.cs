using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Mail;
using Network.Data.Networks;

namespace Network.Data.Registrations;

/// <summary>One registration for whoever holds its private link. Another registration cannot be reached from here.</summary>
public sealed class MyRegistrationStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_cancel = new("""
        UPDATE Registration
        SET State = 'Cancelled', CancelledAt = @now, WaitingNumber = NULL, OfferedUntil = NULL, Sequence = Sequence + 1, Version = Version + 1
        WHERE Id = @id AND State <> 'Cancelled'
        """);

    private static readonly Sql s_noLongerHeld = new("UPDATE Registration SET UsesHeld = 0 WHERE Id = @id");

    private static readonly Sql s_around = new($"""
        {FirstContact.Select};
        SELECT k.KommuneId FROM NetworkKommune k WHERE k.LearningNetworkId = @networkId
        """);

    private static readonly Sql s_language = new("SELECT r.Language FROM Registration r WHERE r.Token = @token");

    private static readonly Sql s_languageByCalendarToken = new("SELECT r.Language FROM Registration r WHERE r.CalendarToken = @token");

    /// <summary>The language that the registration with this private token was made in; null where there is none.</summary>
    public Task<Language?> LanguageOf(string token, CancellationToken stop = default) => database.Read(sql => Language(sql, s_language, token), stop);

    /// <summary>The same by the token of the calendar file.</summary>
    public Task<Language?> LanguageByCalendarToken(string token, CancellationToken stop = default) =>
        database.Read(sql => Language(sql, s_languageByCalendarToken, token), stop);

    /// <summary>The registration with this private token and its gathering; null where there is none.</summary>
    public Task<MyRegistration?> Find(string token, CancellationToken stop = default) => database.Read(
        async sql => await Mine(sql, await sql.RegistrationByToken(token)), stop);

    /// <summary>The same by the token of the calendar file.</summary>
    public Task<MyRegistration?> FindByCalendarToken(string token, CancellationToken stop = default) => database.Read(
        async sql => await Mine(sql, await sql.RegistrationByCalendarToken(token)), stop);

    /// <summary>Changes name, phone, kommune, role, language and answers; the address and the gathering stay.</summary>
    public Task<ChangeOutcome> Change(string token, int version, RegistrationWish wish, CancellationToken stop = default) => database.Write(async sql =>
    {
        var now = clock.GetUtcNow();
        if (await Mine(sql, await sql.RegistrationByToken(token)) is not { } mine) return ChangeOutcome.NotFound;
        if (!mine.MayChangeAt(now)) return ChangeOutcome.TooLate;
        return await ChangeOwn(sql, mine.Registration, version, wish, now);
    }, stop);

    /// <summary>Gives up the place, or the number on the list. A freed place goes to the first in line in the same transaction.</summary>
    public Task<ChangeOutcome> Cancel(string token, CancellationToken stop = default) => database.Write(async sql =>
    {
        var now = clock.GetUtcNow();
        if (await Mine(sql, await sql.RegistrationByToken(token)) is not { } mine) return ChangeOutcome.NotFound;
        if (!mine.MayChangeAt(now)) return ChangeOutcome.TooLate;
        return await CancelRegistration(sql, mine.Registration, now) ? ChangeOutcome.Done : ChangeOutcome.TooLate;
    }, stop);

    /// <summary>Cancels inside a larger transaction, and tells the person unless somebody else does; false where it was cancelled already.</summary>
    internal static async Task<bool> CancelRegistration(SqlRunner sql, Registration registration, DateTimeOffset now, bool tell = true)
    {
        await sql.LockSeats(registration.GatheringId);
        var current = (await sql.Registration(registration.Id))!;
        if (await sql.ChangeCounted(registration.Id, s_cancel, new { id = registration.Id, now }) == 0) return false;
        if (tell) await sql.Queue(MailIntent.RegistrationCancelled(current.Id, current.Round, now), now);
        if (HasSeat(current)) await sql.FreeSeat(current, now);
        return true;
    }

    private static bool HasSeat(Registration registration) => registration.State == RegistrationState.Confirmed || registration.OfferedUntil is not null;

    // From the room to online, or the other way: the one place is taken before the other is given back.
    private static async Task<ChangeOutcome> ChangeOwn(SqlRunner sql, Registration registration, int version, RegistrationWish wish, DateTimeOffset now)
    {
        await sql.LockSeats(registration.GatheringId);
        var current = (await sql.Registration(registration.Id))!;
        if (current.Version != version) return ChangeOutcome.ChangedByOther;
        var changesSeat = wish.IsOnline != current.IsOnline && HasSeat(current);
        if (changesSeat && await sql.TakeSeat(current.GatheringId, SeatKind.Of(wish) with { KommuneId = null }) is null) return ChangeOutcome.Full;
        if (!await sql.ChangeRegistration(current, wish, version, now)) return ChangeOutcome.ChangedByOther;
        if (!changesSeat) return ChangeOutcome.Done;
        await sql.Change(s_noLongerHeld, new { id = current.Id });
        await sql.FreeSeat(current, now);
        return ChangeOutcome.Done;
    }

    private static async Task<Language?> Language(SqlRunner sql, Sql statement, string token) =>
        Enum.TryParse<Language>(await sql.Value<string>(statement, new { token }), out var language) ? language : null;

    private static async Task<MyRegistration?> Mine(SqlRunner sql, Registration? registration)
    {
        if (registration is null) return null;
        var gathering = await sql.GatheringOf(registration);
        var position = await sql.Position(registration);
        return await sql.Several(s_around, new { networkId = gathering.LearningNetworkId }, async answers => new MyRegistration(registration, gathering, position)
        {
            Contact = await answers.Contact(),
            Region = await answers.List<long>(),
        });
    }
}
