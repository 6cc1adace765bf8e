using Network.Core.Access;
using Network.Core.Members;
using Network.Core.Texts;
using Network.Data.Access;

namespace Network.Data.Members;

/// <summary>Who gets a network's digest: by their own choice, on its page or by the link of such a mail.</summary>
public sealed class DigestStore(Database database, TimeProvider clock)
{
    // Whoever has it keeps the day that they chose it on.
    private static readonly Sql s_again = new("""
        UPDATE NetworkDigest SET ChosenAt = CASE WHEN EndedAt IS NULL THEN ChosenAt ELSE @now END, EndedAt = NULL
        WHERE LearningNetworkId = @networkId AND PersonId = @personId
        """);

    private static readonly Sql s_choose = new("""
        INSERT INTO NetworkDigest (LearningNetworkId, PersonId, Token, ChosenAt, EndedAt)
        SELECT @networkId, @personId, @token, @now, NULL
        WHERE NOT EXISTS (SELECT 1 FROM NetworkDigest d WHERE d.LearningNetworkId = @networkId AND d.PersonId = @personId)
        """);

    private static readonly Sql s_end = new("""
        UPDATE NetworkDigest SET EndedAt = @now WHERE LearningNetworkId = @networkId AND PersonId = @personId AND EndedAt IS NULL
        """);

    private static readonly Sql s_find = new("""
        SELECT q.Language, q.Email, n.NameNn, n.NameNb, n.NameEn, d.EndedAt FROM NetworkDigest d
        JOIN LearningNetwork n ON n.Id = d.LearningNetworkId
        JOIN Person q ON q.Id = d.PersonId
        WHERE d.Token = @token
        """);

    private static readonly Sql s_endByToken = new("UPDATE NetworkDigest SET EndedAt = COALESCE(EndedAt, @now) WHERE Token = @token");

    private static readonly Sql s_undo = new("UPDATE NetworkDigest SET EndedAt = NULL WHERE Token = @token");

    /// <summary>Asks for it, from the next one that is sent.</summary>
    public Task Choose(MemberAccess access, CancellationToken stop = default) => database.Write(async sql =>
    {
        var values = new { networkId = access.NetworkId, personId = access.PersonId, token = SecretToken.New(), now = clock.GetUtcNow() };
        if (await sql.Change(s_again, values) == 0) await sql.Change(s_choose, values);
    }, stop);

    /// <summary>Ends it; false where there was none.</summary>
    public Task<bool> End(MemberAccess access, CancellationToken stop = default) =>
        database.Write(async sql => await sql.Change(s_end, new { networkId = access.NetworkId, personId = access.PersonId, now = clock.GetUtcNow() }) == 1, stop);

    /// <summary>How it stands, for whoever holds the link of a mail; null where that opens nothing.</summary>
    public Task<DigestChoice?> Find(string token, CancellationToken stop = default) =>
        database.Read(async sql => (await sql.Find<ChoiceRow>(s_find, new { token }))?.Value, stop);

    /// <summary>Ends it by the link of a mail, or takes that back; twice is once. False where the link opens nothing.</summary>
    public Task<bool> End(string token, bool ends, CancellationToken stop = default) =>
        database.Write(async sql => await sql.Change(ends ? s_endByToken : s_undo, new { token, now = clock.GetUtcNow() }) == 1, stop);

    private sealed record ChoiceRow
    {
        public Language Language { get; init; }
        public string Email { get; init; } = "";
        public string? NameNn { get; init; }
        public string? NameNb { get; init; }
        public string? NameEn { get; init; }
        public DateTimeOffset? EndedAt { get; init; }

        public DigestChoice Value => new(Language, new LocalText(NameNn, NameNb, NameEn), Email, EndedAt);
    }
}
