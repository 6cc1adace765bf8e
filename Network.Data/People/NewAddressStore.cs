using Network.Core.Access;
using Network.Core.Mail;
using Network.Core.People;
using Network.Core.Registrations;
using Network.Data.Mail;

namespace Network.Data.People;

/// <summary>Gives a person another address, once somebody who reads what is sent there has said yes.</summary>
public sealed class NewAddressStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_current = new("SELECT p.Email FROM Person p WHERE p.Id = @personId");

    private static readonly Sql s_asked = new("SELECT COUNT(*) FROM AddressChange a WHERE a.PersonId = @personId AND a.CreatedAt > @since");

    private static readonly Sql s_ask = new(
        sqlite: """
            INSERT INTO AddressChange (PersonId, Email, Token, ExpiresAt, CreatedAt) VALUES (@personId, @email, @token, @expiresAt, @now) RETURNING Id
            """,
        sqlServer: """
            INSERT INTO AddressChange (PersonId, Email, Token, ExpiresAt, CreatedAt) OUTPUT inserted.Id VALUES (@personId, @email, @token, @expiresAt, @now)
            """);

    private static readonly Sql s_end = new("UPDATE AddressChange SET ExpiresAt = @now WHERE PersonId = @personId AND ExpiresAt > @now");

    private static readonly Sql s_byToken = new("""
        SELECT a.Id, a.PersonId, a.Email, a.Token, a.ExpiresAt, p.Name, p.Language FROM AddressChange a
        JOIN Person p ON p.Id = a.PersonId
        WHERE a.Token = @token AND a.ExpiresAt > @now
        """);

    private static readonly Sql s_byId = new("""
        SELECT a.Id, a.PersonId, a.Email, a.Token, a.ExpiresAt, p.Name, p.Language FROM AddressChange a
        JOIN Person p ON p.Id = a.PersonId
        WHERE a.Id = @id AND a.ExpiresAt > @now
        """);

    private static readonly Sql s_change = new("""
        UPDATE Person SET Email = @email, EmailKey = @emailKey
        WHERE Id = @personId AND NOT EXISTS (SELECT 1 FROM Person o WHERE o.EmailKey = @emailKey AND o.Id <> @personId)
        """);

    // Invitations find the person by address. Where the organisers have the new one too, that is the one that counts.
    private static readonly Sql s_leader = new("""
        UPDATE LeaderInvitation SET Email = @email, EmailKey = @emailKey
        WHERE EmailKey = @before
          AND NOT EXISTS (SELECT 1 FROM LeaderInvitation o WHERE o.GatheringId = LeaderInvitation.GatheringId AND o.EmailKey = @emailKey)
        """);

    private static readonly Sql s_registrations = new("""
        SELECT r.Id, r.Name, r.Phone, r.Organisation, r.Role, k.Name AS Kommune FROM Registration r
        LEFT JOIN Kommune k ON k.Id = r.KommuneId
        WHERE r.PersonId = @personId AND r.EmailKey = @before
        """);

    private static readonly Sql s_registration = new("""
        UPDATE Registration SET Email = @email, EmailKey = @emailKey, SearchKey = @searchKey, Version = Version + 1
        WHERE Id = @id AND NOT EXISTS (SELECT 1 FROM Registration o WHERE o.GatheringId = Registration.GatheringId AND o.EmailKey = @emailKey)
        """);

    // Who has said no to a network's mail has said so for themselves, not for a mailbox.
    private static readonly Sql s_refusals = new("""
        INSERT INTO MailRefusal (LearningNetworkId, EmailKey, RefusedAt)
        SELECT f.LearningNetworkId, @emailKey, f.RefusedAt FROM MailRefusal f
        WHERE f.EmailKey = @before AND NOT EXISTS (SELECT 1 FROM MailRefusal o WHERE o.LearningNetworkId = f.LearningNetworkId AND o.EmailKey = @emailKey)
        """);

    // A link that lies in the old mailbox lets nobody in any more.
    private static readonly Sql s_endSignIns = new("""
        UPDATE SignInChallenge SET UsedAt = @now, SealedSecret = NULL WHERE PersonId = @personId AND UsedAt IS NULL
        """);

    private static readonly Sql s_forget = new("DELETE FROM AddressChange WHERE CreatedAt <= @before AND ExpiresAt <= @now");

    /// <summary>
    /// Queues a mail to the new address. Says nothing of whether somebody else has it: that is told only to whoever reads their mail.
    /// </summary>
    public Task<NewAddressOutcome> Ask(long personId, string email, CancellationToken stop = default) => database.Write(async sql =>
    {
        var now = clock.GetUtcNow();
        if (EmailAddress.Key((await sql.Value<string>(s_current, new { personId }))!) == EmailAddress.Key(email)) return NewAddressOutcome.Same;
        if (await sql.Value<int>(s_asked, new { personId, since = now - NewAddress.Lifetime }) >= NewAddress.Most) return NewAddressOutcome.TooMany;
        await sql.Change(s_end, new { personId, now });
        var id = await sql.Value<long>(s_ask, new { personId, email, token = SecretToken.New(), expiresAt = now + NewAddress.Lifetime, now });
        await sql.Queue(MailIntent.AddressChange(personId, id, now), now);
        return NewAddressOutcome.Asked;
    }, stop);

    /// <summary>What a link would confirm; null where it is used up or too old. Changes nothing.</summary>
    public Task<NewAddress?> Find(string token, CancellationToken stop = default) =>
        database.Read(sql => sql.Find<NewAddress>(s_byToken, new { token, now = clock.GetUtcNow() }), stop);

    /// <summary>What the mail says; null where it is no longer wanted.</summary>
    public Task<NewAddress?> ForMail(long id, CancellationToken stop = default) =>
        database.Read(sql => sql.Find<NewAddress>(s_byId, new { id, now = clock.GetUtcNow() }), stop);

    /// <summary>Makes the new address the person's, also in what they are registered for: mail goes there from now on.</summary>
    public Task<NewAddressOutcome> Confirm(string token, CancellationToken stop = default) => database.Write(async sql =>
    {
        var now = clock.GetUtcNow();
        if (await sql.Find<NewAddress>(s_byToken, new { token, now }) is not { } wanted) return NewAddressOutcome.Gone;
        var (personId, email) = (wanted.PersonId, wanted.Email);
        var before = EmailAddress.Key((await sql.Value<string>(s_current, new { personId }))!);
        var values = new { personId, email, emailKey = EmailAddress.Key(email), before, now };
        if (await sql.Change(s_change, values) == 0) return NewAddressOutcome.Taken;
        await sql.Change(s_leader, values);
        await sql.Change(s_refusals, values);
        foreach (var row in await sql.List<RegistrationRow>(s_registrations, values))
        {
            var searchKey = RegistrationKeys.Search(row.Name, email, row.Phone, row.Organisation, row.Kommune, row.Role);
            await sql.Change(s_registration, new { id = row.Id, email, emailKey = values.emailKey, searchKey });
        }

        await sql.Change(s_endSignIns, values);
        await sql.Change(s_end, values);
        return NewAddressOutcome.Done;
    }, stop);

    /// <summary>Forgets those that nobody confirmed; how many.</summary>
    public Task<int> Clean(CancellationToken stop = default) => database.Write(
        sql => sql.Change(s_forget, new { now = clock.GetUtcNow(), before = clock.GetUtcNow() - NewAddress.Lifetime }), stop);

    private sealed record RegistrationRow
    {
        public long Id { get; init; }
        public string Name { get; init; } = "";
        public string? Phone { get; init; }
        public string? Organisation { get; init; }
        public string? Role { get; init; }
        public string? Kommune { get; init; }
    }
}
