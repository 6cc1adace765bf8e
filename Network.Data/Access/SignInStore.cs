using Network.Core.Access;
using Network.Core.Mail;
using Network.Core.Texts;
using Network.Data.Mail;

namespace Network.Data.Access;

/// <summary>Challenges to sign in with: a link and a code, stored only as hashes, used once.</summary>
public sealed class SignInStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_person = new("SELECT p.Id FROM Person p WHERE p.EmailKey = @emailKey");

    private static readonly Sql s_recent = new("SELECT COUNT(*) FROM SignInChallenge c WHERE c.PersonId = @personId AND c.CreatedAt > @since");

    private static readonly Sql s_insert = new(
        sqlite: """
            INSERT INTO SignInChallenge (PersonId, TokenHash, CodeHash, SealedSecret, CreatedAt, ExpiresAt, TriesLeft)
            VALUES (@personId, @tokenHash, @codeHash, @sealedSecret, @now, @expiresAt, @tries)
            RETURNING Id
            """,
        sqlServer: """
            INSERT INTO SignInChallenge (PersonId, TokenHash, CodeHash, SealedSecret, CreatedAt, ExpiresAt, TriesLeft)
            OUTPUT inserted.Id
            VALUES (@personId, @tokenHash, @codeHash, @sealedSecret, @now, @expiresAt, @tries)
            """);

    private static readonly Sql s_useLink = new("""
        UPDATE SignInChallenge SET UsedAt = @now, SealedSecret = NULL
        WHERE TokenHash = @tokenHash AND UsedAt IS NULL AND ExpiresAt > @now AND TriesLeft > 0
        """);

    private static readonly Sql s_personOfLink = new("SELECT c.PersonId FROM SignInChallenge c WHERE c.TokenHash = @tokenHash");

    private static readonly Sql s_linkIsGood = new("""
        SELECT COUNT(*) FROM SignInChallenge c WHERE c.TokenHash = @tokenHash AND c.UsedAt IS NULL AND c.ExpiresAt > @now AND c.TriesLeft > 0
        """);

    private static readonly Sql s_open = new("""
        SELECT c.Id, c.PersonId, c.TokenHash, c.CodeHash FROM SignInChallenge c
        JOIN Person p ON p.Id = c.PersonId
        WHERE p.EmailKey = @emailKey AND c.UsedAt IS NULL AND c.ExpiresAt > @now AND c.TriesLeft > 0
        """);

    private static readonly Sql s_useCode = new("""
        UPDATE SignInChallenge SET UsedAt = @now, SealedSecret = NULL
        WHERE Id = @id AND UsedAt IS NULL AND ExpiresAt > @now AND TriesLeft > 0
        """);

    private static readonly Sql s_miss = new("UPDATE SignInChallenge SET TriesLeft = TriesLeft - 1 WHERE Id = @id AND TriesLeft > 0");

    private static readonly Sql s_mail = new("""
        SELECT p.Name, p.Email, p.Language, c.SealedSecret, c.ExpiresAt FROM SignInChallenge c
        JOIN Person p ON p.Id = c.PersonId
        WHERE c.Id = @id AND c.UsedAt IS NULL AND c.SealedSecret IS NOT NULL AND c.ExpiresAt > @now
        """);

    /// <summary>
    /// Makes a challenge and queues its mail, where the address is known and has not had too many. Says nothing of either: the caller could not tell a stranger
    /// if it wanted to.
    /// </summary>
    /// <param name="email">An address, found right.</param>
    /// <param name="seal">Encrypts what only the mail may hold until it is sent.</param>
    /// <param name="stop">Ends the wait for the database.</param>
    public Task Ask(string email, Func<string, string> seal, CancellationToken stop = default)
    {
        var (token, code) = (SecretToken.New(), SecretToken.NewCode());
        // Sealing may renew the keys, which are in this database too: never inside its transaction.
        var sealedSecret = seal($"{token} {code}");
        return database.Write(sql => Challenge(sql, email, token, code, sealedSecret), stop);
    }

    private async Task Challenge(SqlRunner sql, string email, string token, string code, string sealedSecret)
    {
        var now = clock.GetUtcNow();
        if (await sql.Value<long?>(s_person, new { emailKey = EmailAddress.Key(email) }) is not { } personId) return;
        if (await sql.Value<int>(s_recent, new { personId, since = now - SignInRules.Window }) >= SignInRules.MailsPerAddress) return;
        var tokenHash = SecretToken.Hash(token);
        var id = await sql.Value<long>(s_insert, new
        {
            personId,
            tokenHash,
            codeHash = SignInRules.CodeHash(tokenHash, code),
            sealedSecret,
            now,
            expiresAt = now + SignInRules.Lifetime,
            tries = SignInRules.Tries,
        });
        await sql.Queue(MailIntent.SignIn(personId, id, now), now);
    }

    /// <summary>True where the link could still be used. Changes nothing.</summary>
    public Task<bool> IsGood(string token, CancellationToken stop = default) => database.Read(
        async sql => await sql.Value<int>(s_linkIsGood, new { tokenHash = SecretToken.Hash(token), now = clock.GetUtcNow() }) > 0, stop);

    /// <summary>Uses the link up; the person it was for, or null where it is used, expired or unknown.</summary>
    public Task<long?> UseLink(string token, CancellationToken stop = default) => database.Write(async sql =>
    {
        var values = new { tokenHash = SecretToken.Hash(token), now = clock.GetUtcNow() };
        return await sql.Change(s_useLink, values) == 1 ? await sql.Value<long?>(s_personOfLink, values) : null;
    }, stop);

    /// <summary>Uses the code up; null where it is wrong, which each open challenge of the address survives five times.</summary>
    public Task<long?> UseCode(string email, string code, CancellationToken stop = default) => database.Write<long?>(async sql =>
    {
        var now = clock.GetUtcNow();
        foreach (var open in await sql.List<OpenRow>(s_open, new { emailKey = EmailAddress.Key(email), now }))
        {
            if (SignInRules.CodeHash(open.TokenHash, code) != open.CodeHash) await sql.Change(s_miss, new { id = open.Id });
            else if (await sql.Change(s_useCode, new { id = open.Id, now }) == 1) return open.PersonId;
        }

        return null;
    }, stop);

    /// <summary>What the mail of a challenge needs; null where it was used or has expired.</summary>
    public Task<SignInMailRow?> ForMail(long challengeId, CancellationToken stop = default) =>
        database.Read(sql => sql.Find<SignInMailRow>(s_mail, new { id = challengeId, now = clock.GetUtcNow() }), stop);

    private sealed record OpenRow
    {
        public long Id { get; init; }
        public long PersonId { get; init; }
        public string TokenHash { get; init; } = "";
        public string CodeHash { get; init; } = "";
    }
}

/// <summary>Whom a sign-in mail goes to, and its sealed link and code.</summary>
public sealed record SignInMailRow
{
    /// <summary>Name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Address.</summary>
    public string Email { get; init; } = "";

    /// <summary>Language of the mail.</summary>
    public Language Language { get; init; }

    /// <summary>Token and code, encrypted.</summary>
    public string SealedSecret { get; init; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset ExpiresAt { get; init; }
}
