using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Data.Mail;

/// <summary>Who does not want a network's general mail: for whoever holds the link of such a mail.</summary>
public sealed class MailRefusalStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_find = new("""
        SELECT a.LearningNetworkId, n.Email, n.EmailKey, n.Language, w.NameNn, w.NameNb, w.NameEn, f.RefusedAt FROM AnnouncementRecipient n
        JOIN Announcement a ON a.Id = n.AnnouncementId
        JOIN LearningNetwork w ON w.Id = a.LearningNetworkId
        LEFT JOIN MailRefusal f ON f.LearningNetworkId = a.LearningNetworkId AND f.EmailKey = n.EmailKey
        WHERE n.Token = @token
        """);

    private static readonly Sql s_member = new("""
        SELECT k.LearningNetworkId, p.Email, p.EmailKey, p.Language, w.NameNn, w.NameNb, w.NameEn, f.RefusedAt FROM NetworkMailToken k
        JOIN Person p ON p.Id = k.PersonId
        JOIN LearningNetwork w ON w.Id = k.LearningNetworkId
        LEFT JOIN MailRefusal f ON f.LearningNetworkId = k.LearningNetworkId AND f.EmailKey = p.EmailKey
        WHERE k.Token = @token
        """);

    private static readonly Sql s_refuse = new("""
        INSERT INTO MailRefusal (LearningNetworkId, EmailKey, RefusedAt)
        SELECT @networkId, @emailKey, @now
        WHERE NOT EXISTS (SELECT 1 FROM MailRefusal f WHERE f.LearningNetworkId = @networkId AND f.EmailKey = @emailKey)
        """);

    private static readonly Sql s_allow = new("DELETE FROM MailRefusal WHERE LearningNetworkId = @networkId AND EmailKey = @emailKey");

    /// <summary>How it stands; null where the link opens nothing.</summary>
    public Task<MailRefusal?> Find(string token, CancellationToken stop = default) => database.Read(async sql => (await Find(sql, token))?.Value, stop);

    /// <summary>Says no, or takes that back; twice is once. False where the link opens nothing.</summary>
    public Task<bool> Refuse(string token, bool refuses, CancellationToken stop = default) => database.Write(async sql =>
    {
        if (await Find(sql, token) is not { } row) return false;
        if (refuses) await sql.Change(s_refuse, new { networkId = row.LearningNetworkId, emailKey = row.EmailKey, now = clock.GetUtcNow() });
        else await sql.Change(s_allow, new { networkId = row.LearningNetworkId, emailKey = row.EmailKey });
        return true;
    }, stop);

    // The link of an announcement, or of a mail that each member gets.
    private static async Task<RefusalRow?> Find(SqlRunner sql, string token) =>
        await sql.Find<RefusalRow>(s_find, new { token }) ?? await sql.Find<RefusalRow>(s_member, new { token });

    private sealed record RefusalRow
    {
        public long LearningNetworkId { get; init; }
        public string Email { get; init; } = "";
        public string EmailKey { get; init; } = "";
        public Language Language { get; init; }
        public string? NameNn { get; init; }
        public string? NameNb { get; init; }
        public string? NameEn { get; init; }
        public DateTimeOffset? RefusedAt { get; init; }

        public MailRefusal Value => new(Language, new LocalText(NameNn, NameNb, NameEn), Email, RefusedAt);
    }
}
