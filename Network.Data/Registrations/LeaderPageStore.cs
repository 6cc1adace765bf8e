using Network.Core.Access;
using Network.Core.Gatherings;
using Network.Core.Invitations;
using Network.Core.Kommuner;
using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Gatherings;
using Network.Data.Networks;

namespace Network.Data.Registrations;

/// <summary>A leader's invitation for whoever holds its private link, and for the mail that brings it.</summary>
public sealed class LeaderPageStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_byToken = new("""
        SELECT l.Id, l.GatheringId, l.KommuneId, l.Name, l.Email, l.Title, l.Token, l.InvitedAt, l.Reminders, l.DeclinedAt, r.State, r.Token AS RegistrationToken
        FROM LeaderInvitation l
        LEFT JOIN Registration r ON r.GatheringId = l.GatheringId AND r.EmailKey = l.EmailKey
        WHERE l.Token = @token
        """);

    private static readonly Sql s_byId = new("""
        SELECT l.Id, l.GatheringId, l.KommuneId, l.Name, l.Email, l.Title, l.Token, l.InvitedAt, l.Reminders, l.DeclinedAt, r.State, r.Token AS RegistrationToken
        FROM LeaderInvitation l
        LEFT JOIN Registration r ON r.GatheringId = l.GatheringId AND r.EmailKey = l.EmailKey
        WHERE l.Id = @id
        """);

    private static readonly Sql s_around = new("""
        SELECT n.Id AS NetworkId, n.NameNn, n.NameNb, n.NameEn, n.Language, k.Name AS Kommune, k.LanguageForm FROM LeaderInvitation l
        JOIN Gathering g ON g.Id = l.GatheringId
        JOIN LearningNetwork n ON n.Id = g.LearningNetworkId
        JOIN Kommune k ON k.Id = l.KommuneId
        WHERE l.Id = @id
        """);

    private static readonly Sql s_decline = new("UPDATE LeaderInvitation SET DeclinedAt = @now WHERE Id = @id AND DeclinedAt IS NULL");

    private static readonly Sql s_accept = new("UPDATE LeaderInvitation SET DeclinedAt = NULL WHERE Id = @id");

    /// <summary>Null where there is none (any more).</summary>
    public Task<LeaderPage?> Find(string token, CancellationToken stop = default) => database.Read(sql => Page(sql, s_byToken, new { token }), stop);

    /// <summary>For a mail that is to be sent now; null where it is no longer wanted: answered meanwhile, taken off the list, or the gathering is over.</summary>
    public Task<LeaderPage?> News(LeasedMail due, CancellationToken stop = default) => database.Read(async sql =>
    {
        var page = await Page(sql, s_byId, new { id = due.AboutId });
        var isWanted = page is { Invitation.Standing: LeaderStanding.Silent, Gathering.State: GatheringState.Published } && page.Gathering.Planned.Any(s => s.EndsAt > clock.GetUtcNow());
        return isWanted ? page : null;
    }, stop);

    /// <summary>Takes a place, or a number on the list. The link is what lets them in.</summary>
    public Task<RegisterOutcome> Accept(string token, CancellationToken stop = default) => database.Write<RegisterOutcome>(async sql =>
    {
        var now = clock.GetUtcNow();
        if (await Page(sql, s_byToken, new { token }) is not { } page || await sql.Door(page.Gathering.Slug) is not { } door || !door.IsOpenAt(now)) return new RegisterOutcome.Closed();
        await sql.Change(s_accept, new { id = page.Invitation.Id });
        return await RegistrationStore.Enter(sql, door.Id, Wish(page), now, SeatChoice.PlaceOrWaiting);
    }, stop);

    /// <summary>Says no, and gives up a place where there is one; false where the link opens nothing.</summary>
    public Task<bool> Decline(string token, CancellationToken stop = default) => database.Write(async sql =>
    {
        var now = clock.GetUtcNow();
        if (await Page(sql, s_byToken, new { token }) is not { } page) return false;
        await sql.Change(s_decline, new { id = page.Invitation.Id, now });
        if (page.Invitation.Standing is LeaderStanding.Comes or LeaderStanding.Waits && await sql.RegistrationByToken(page.Invitation.RegistrationToken!) is { } registration)
            await MyRegistrationStore.CancelRegistration(sql, registration, now);
        return true;
    }, stop);

    private static async Task<LeaderPage?> Page(SqlRunner sql, Sql which, object values)
    {
        if (await sql.Find<LeaderInvitation>(which, values) is not { } invitation) return null;
        var around = (await sql.Find<AroundRow>(s_around, new { id = invitation.Id }))!;
        return new LeaderPage(
            invitation,
            (await sql.Gathering(invitation.GatheringId))!,
            new LocalText(around.NameNn, around.NameNb, around.NameEn),
            around.Kommune,
            LetterLanguage.Of(around.LanguageForm, around.Language),
            await sql.ContactOf(around.NetworkId));
    }

    private static RegistrationWish Wish(LeaderPage page) => new()
    {
        Gathering = page.Gathering.Slug,
        SubmissionId = SecretToken.New(),
        Name = page.Invitation.Name,
        Email = page.Invitation.Email,
        KommuneId = page.Invitation.KommuneId,
        Role = page.Invitation.Title,
        Language = page.Language,
    };

    private sealed record AroundRow
    {
        public long NetworkId { get; init; }
        public string? NameNn { get; init; }
        public string? NameNb { get; init; }
        public string? NameEn { get; init; }
        public Language Language { get; init; }
        public string Kommune { get; init; } = "";
        public LanguageForm LanguageForm { get; init; }
    }
}
