using Network.Core.Access;
using Network.Core.Mail;
using Network.Data.Mail;

namespace Network.Data.Access;

/// <summary>Challenges to sign in with: a link and a code, stored only as hashes, used once.</summary>
public sealed class SignInStore(Database database, TimeProvider clock)
{
    // One statement for known and unknown addresses and for those that have had enough: it makes a row, or it does not.
    private static readonly Sql s_insert = new(
        sqlite: """
            INSERT INTO SignInChallenge (PersonId, TokenHash, CodeHash, SealedSecret, CreatedAt, ExpiresAt, TriesLeft)
            SELECT p.Id, @tokenHash, @codeHash, @sealedSecret, @now, @expiresAt, @tries FROM Person p
            WHERE p.EmailKey = @emailKey AND (SELECT COUNT(*) FROM SignInChallenge c WHERE c.PersonId = p.Id AND c.CreatedAt > @since) < @most
            RETURNING Id, PersonId
            """,
        sqlServer: """
            INSERT INTO SignInChallenge (PersonId, TokenHash, CodeHash, SealedSecret, CreatedAt, ExpiresAt, TriesLeft)
            OUTPUT inserted.Id, inserted.PersonId
            SELECT p.Id, @tokenHash, @codeHash, @sealedSecret, @now, @expiresAt, @tries FROM Person p
            WHERE p.EmailKey = @emailKey AND (SELECT COUNT(*) FROM SignInChallenge c WHERE c.PersonId = p.Id AND c.CreatedAt > @since) < @most
            """);

    private static readonly Sql s_linkIsGood = new("""
        SELECT COUNT(*) FROM SignInChallenge c WHERE c.TokenHash = @tokenHash AND c.UsedAt IS NULL AND c.ExpiresAt > @now
        """);

    private static readonly Sql s_useLink = new(
        sqlite: """
            UPDATE SignInChallenge SET UsedAt = @now, SealedSecret = NULL
            WHERE TokenHash = @tokenHash AND UsedAt IS NULL AND ExpiresAt > @now
            RETURNING Id, PersonId
            """,
        sqlServer: """
            UPDATE SignInChallenge SET UsedAt = @now, SealedSecret = NULL
            OUTPUT inserted.Id, inserted.PersonId
            WHERE TokenHash = @tokenHash AND UsedAt IS NULL AND ExpiresAt > @now
            """);

    private static readonly Sql s_person = new("SELECT p.Id FROM Person p WHERE p.EmailKey = @emailKey");

    // The try is taken before anybody compares: however many guesses come at once, each challenge is compared with no more than it has tries.
    private static readonly Sql s_guess = new(
        sqlite: """
            UPDATE SignInChallenge SET TriesLeft = TriesLeft - 1
            WHERE PersonId = @personId AND UsedAt IS NULL AND ExpiresAt > @now AND TriesLeft > 0
              AND (SELECT SUM(@tries - d.TriesLeft) FROM SignInChallenge d WHERE d.PersonId = @personId AND d.CreatedAt > @since) < @most
            RETURNING Id, PersonId, TokenHash, CodeHash
            """,
        sqlServer: """
            UPDATE SignInChallenge SET TriesLeft = TriesLeft - 1
            OUTPUT inserted.Id, inserted.PersonId, inserted.TokenHash, inserted.CodeHash
            WHERE PersonId = @personId AND UsedAt IS NULL AND ExpiresAt > @now AND TriesLeft > 0
              AND (SELECT SUM(@tries - d.TriesLeft) FROM SignInChallenge d WHERE d.PersonId = @personId AND d.CreatedAt > @since) < @most
            """);

    private static readonly Sql s_useCode = new("""
        UPDATE SignInChallenge SET UsedAt = @now, SealedSecret = NULL, TriesLeft = TriesLeft + 1
        WHERE Id = @id AND UsedAt IS NULL AND ExpiresAt > @now
        """);

    private static readonly Sql s_endOlder = new("""
        UPDATE SignInChallenge SET UsedAt = @now, SealedSecret = NULL WHERE PersonId = @personId AND Id < @id AND UsedAt IS NULL
        """);

    private static readonly Sql s_mail = new("""
        SELECT p.Name, p.Email, p.Language, c.SealedSecret, c.ExpiresAt FROM SignInChallenge c
        JOIN Person p ON p.Id = c.PersonId
        WHERE c.Id = @id AND c.UsedAt IS NULL AND c.SealedSecret IS NOT NULL AND c.ExpiresAt > @now
        """);

    private static readonly Sql s_wipe = new("""
        UPDATE SignInChallenge SET SealedSecret = NULL
        WHERE SealedSecret IS NOT NULL
          AND (ExpiresAt <= @now OR EXISTS (SELECT 1 FROM Outbox o WHERE o.Kind = 'SignIn' AND o.AboutId = SignInChallenge.Id
                                            AND o.State IN ('Sent', 'Failed', 'Withheld')))
        """);

    private static readonly Sql s_forget = new("DELETE FROM SignInChallenge WHERE CreatedAt <= @before AND ExpiresAt <= @now");

    /// <summary>
    /// Makes a challenge and queues its mail, where the address is known and has not had too many. Says nothing of either: the caller could not tell a
    /// stranger if it wanted to.
    /// </summary>
    /// <param name="email">An address, found right.</param>
    /// <param name="secret">Made for this challenge.</param>
    /// <param name="sealedSecret">The same, encrypted. Not here: sealing may renew the keys, which lie in this database too.</param>
    /// <param name="stop">Ends the wait for the database.</param>
    public Task Ask(string email, SignInSecret secret, string sealedSecret, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        var tokenHash = SecretToken.Hash(secret.Token);
        var values = new
        {
            emailKey = EmailAddress.Key(email),
            tokenHash,
            codeHash = SignInRules.CodeHash(tokenHash, secret.Code),
            sealedSecret,
            now,
            since = now - SignInRules.Window,
            expiresAt = now + SignInRules.Lifetime,
            tries = SignInRules.Tries,
            most = SignInRules.MailsPerAddress,
        };
        return database.Write(
            async sql =>
            {
                if (await sql.Find<ChallengeRow>(s_insert, values) is { } made) await sql.Queue(MailIntent.SignIn(made.PersonId, made.Id, now), now);
            },
            stop);
    }

    /// <summary>True where the link could still be used. Changes nothing.</summary>
    public Task<bool> IsGood(string token, CancellationToken stop = default) => database.Read(
        async sql => await sql.Value<int>(s_linkIsGood, new { tokenHash = SecretToken.Hash(token), now = clock.GetUtcNow() }) > 0, stop);

    /// <summary>Uses the link up; the person it was for, or null where it is used, expired or unknown. Of several at once, one gets the person.</summary>
    public Task<long?> UseLink(string token, CancellationToken stop = default) => database.Write<long?>(async sql =>
    {
        var now = clock.GetUtcNow();
        var used = await sql.Find<ChallengeRow>(s_useLink, new { tokenHash = SecretToken.Hash(token), now });
        if (used is not null) await sql.Change(s_endOlder, new { personId = used.PersonId, id = used.Id, now });
        return used?.PersonId;
    }, stop);

    /// <summary>
    /// Uses the code up; null where it belongs to no open challenge of the address. A wrong one counts against each of them, as
    /// <see cref="SignInRules"/> says.
    /// </summary>
    public Task<long?> UseCode(string email, string code, CancellationToken stop = default) => database.Write<long?>(async sql =>
    {
        var now = clock.GetUtcNow();
        if (await sql.Value<long?>(s_person, new { emailKey = EmailAddress.Key(email) }) is not { } personId) return null;
        var (tries, most, since) = (SignInRules.Tries, SignInRules.GuessesPerPerson, now - SignInRules.GuessWindow);
        var open = await sql.List<ChallengeRow>(s_guess, new { personId, now, since, tries, most });
        var right = open.FirstOrDefault(c => SignInRules.CodeHash(c.TokenHash, code) == c.CodeHash);
        if (right is null || await sql.Change(s_useCode, new { id = right.Id, now }) == 0) return null;
        await sql.Change(s_endOlder, new { personId, id = right.Id, now });
        return personId;
    }, stop);

    /// <summary>What the mail of a challenge needs; null where it was used or has expired.</summary>
    public Task<SignInMailRow?> ForMail(long challengeId, CancellationToken stop = default) =>
        database.Read(sql => sql.Find<SignInMailRow>(s_mail, new { id = challengeId, now = clock.GetUtcNow() }), stop);

    /// <summary>Wipes secrets whose mail is sent or that have expired, and forgets challenges when nothing counts them any more.</summary>
    public Task<int> Clean(CancellationToken stop = default) => database.Write(
        async sql =>
        {
            var now = clock.GetUtcNow();
            var values = new { now, before = now - SignInRules.GuessWindow };
            return await sql.Change(s_wipe, values) + await sql.Change(s_forget, values);
        },
        stop);

    private sealed record ChallengeRow
    {
        public long Id { get; init; }
        public long PersonId { get; init; }
        public string TokenHash { get; init; } = "";
        public string CodeHash { get; init; } = "";
    }
}
