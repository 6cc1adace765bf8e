using Network.Core.Invitations;
using Network.Core.Kommuner;
using Network.Core.Lists;
using Network.Core.Texts;
using Network.Data.Access;

namespace Network.Data.Invitations;

/// <summary>One sending of a network with all its mails, and what language they were in.</summary>
public sealed class SendingFileStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_find = new("""
        SELECT s.Id, s.Kind, p.Name AS Author, s.CreatedAt, COUNT(o.Id) AS Mails,
               SUM(CASE WHEN o.State = 'Sent' THEN 1 ELSE 0 END) AS Sent, SUM(CASE WHEN o.State = 'Failed' THEN 1 ELSE 0 END) AS Failed,
               SUM(CASE WHEN o.State = 'Withheld' THEN 1 ELSE 0 END) AS Withheld
        FROM InvitationSending s
        JOIN Person p ON p.Id = s.PersonId
        LEFT JOIN InvitationMail m ON m.InvitationSendingId = s.Id
        LEFT JOIN Outbox o ON o.Kind = 'Invitation' AND o.AboutId = m.Id
        WHERE s.Id = @id AND s.LearningNetworkId = @networkId
        GROUP BY s.Id, s.Kind, p.Name, s.CreatedAt
        """);

    // What went wrong stands first.
    private static readonly Sql s_mails = new(
        sqlite: """
            SELECT m.Id, i.KommuneId, k.Name AS Kommune, m.Email, m.Language, o.State, o.SentAt, o.Error FROM InvitationMail m
            JOIN Invitation i ON i.Id = m.InvitationId
            JOIN Kommune k ON k.Id = i.KommuneId
            JOIN Outbox o ON o.Kind = 'Invitation' AND o.AboutId = m.Id
            WHERE m.InvitationSendingId = @id
            ORDER BY CASE o.State WHEN 'Failed' THEN 0 WHEN 'Retrying' THEN 1 WHEN 'Queued' THEN 2 WHEN 'Leased' THEN 2 ELSE 3 END, m.Id
            LIMIT @take OFFSET @skip
            """,
        sqlServer: """
            SELECT m.Id, i.KommuneId, k.Name AS Kommune, m.Email, m.Language, o.State, o.SentAt, o.Error FROM InvitationMail m
            JOIN Invitation i ON i.Id = m.InvitationId
            JOIN Kommune k ON k.Id = i.KommuneId
            JOIN Outbox o ON o.Kind = 'Invitation' AND o.AboutId = m.Id
            WHERE m.InvitationSendingId = @id
            ORDER BY CASE o.State WHEN 'Failed' THEN 0 WHEN 'Retrying' THEN 1 WHEN 'Queued' THEN 2 WHEN 'Leased' THEN 2 ELSE 3 END, m.Id
            OFFSET @skip ROWS FETCH NEXT @take ROWS ONLY
            """);

    private static readonly Sql s_retry = new("""
        UPDATE Outbox SET State = 'Queued', NextAt = @now, Attempts = 0, Error = NULL, CreatedAt = @now
        WHERE Kind = 'Invitation' AND State = 'Failed' AND AboutId IN
          (SELECT m.Id FROM InvitationMail m
           JOIN InvitationSending s ON s.Id = m.InvitationSendingId
           WHERE s.Id = @id AND s.LearningNetworkId = @networkId AND (@mailId IS NULL OR m.Id = @mailId))
        """);

    private static readonly Sql s_forms = new("""
        SELECT k.LanguageForm AS Asked, m.Language, COUNT(*) AS Mails FROM InvitationSending s
        JOIN InvitationMail m ON m.InvitationSendingId = s.Id
        JOIN Invitation i ON i.Id = m.InvitationId
        JOIN Kommune k ON k.Id = i.KommuneId
        WHERE s.LearningNetworkId = @networkId
        GROUP BY k.LanguageForm, m.Language
        """);

    /// <summary>The sending with a page of its mails; null where the network has none such.</summary>
    public Task<(SendingGlance Sending, ListPage<SendingMail> Mails)?> Find(NetworkAccess access, long id, Func<int, (int Skip, int Take)> page, CancellationToken stop = default) =>
        database.Read<(SendingGlance, ListPage<SendingMail>)?>(async sql =>
        {
            if (await sql.Find<SendingGlance>(s_find, new { id, networkId = access.NetworkId }) is not { } sending) return null;
            var (skip, take) = page(sending.Mails);
            return (sending, new ListPage<SendingMail>(await sql.List<SendingMail>(s_mails, new { id, skip, take }), sending.Mails));
        }, stop);

    /// <summary>Tries mails again that were refused for good: one, or (null) all of the sending; how many that is.</summary>
    public Task<int> Retry(NetworkAccess access, long id, long? mailId, CancellationToken stop = default) =>
        database.Write(sql => sql.Change(s_retry, new { id, mailId, networkId = access.NetworkIdForChange, now = clock.GetUtcNow() }), stop);

    /// <summary>How many mails went in which language, by what their kommuner have asked for.</summary>
    public Task<IReadOnlyList<FormShare>> Forms(NetworkAccess access, CancellationToken stop = default) => database.Read<IReadOnlyList<FormShare>>(async sql =>
        [.. (await sql.List<FormRow>(s_forms, new { networkId = access.NetworkId })).Select(r => new FormShare(r.Asked, r.Language, r.Mails))], stop);

    private sealed record FormRow
    {
        public LanguageForm Asked { get; init; }
        public Language Language { get; init; }
        public int Mails { get; init; }
    }
}
