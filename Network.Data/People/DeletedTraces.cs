using Network.Core.Mail;

namespace Network.Data.People;

/// <summary>Wipes what others have written of a person: where their address stands on a list, and their name in a history. Inside a larger transaction.</summary>
internal static class DeletedTraces
{
    private static readonly Sql s_leaders = new("SELECT l.Id, l.Name FROM LeaderInvitation l WHERE l.EmailKey = @emailKey");

    private static readonly Sql s_leaderMail = new("DELETE FROM Outbox WHERE Kind = 'Leader' AND AboutId = @id");

    private static readonly Sql s_leader = new("DELETE FROM LeaderInvitation WHERE Id = @id");

    private static readonly Sql s_addressNames = new("SELECT a.Id, a.Name FROM InvitationAddress a WHERE a.EmailKey = @emailKey");

    private static readonly Sql s_address = new("DELETE FROM InvitationAddress WHERE Id = @id");

    // That a kommune was written to stays, and when; not to whom.
    private static readonly Sql s_letters = new("SELECT m.Id, m.Name FROM InvitationMail m WHERE m.EmailKey = @emailKey");

    private static readonly Sql s_letter = new("""
        UPDATE InvitationMail SET Name = NULL, Email = '', EmailKey = CONCAT('deleted:', Id) WHERE Id = @id
        """);

    private static readonly Sql s_letterMail = new("""
        UPDATE Outbox
        SET Recipient = NULL, Error = NULL, State = CASE WHEN State IN ('Queued', 'Leased', 'Retrying') THEN 'Withheld' ELSE State END
        WHERE Kind = 'Invitation' AND AboutId = @id
        """);

    private static readonly Sql s_recipients = new("SELECT n.Id, n.Name FROM AnnouncementRecipient n WHERE n.EmailKey = @emailKey");

    private static readonly Sql s_recipient = new("""
        UPDATE AnnouncementRecipient SET Name = '', Email = '', EmailKey = CONCAT('deleted:', Id), Token = NULL WHERE Id = @id
        """);

    private static readonly Sql s_recipientMail = new("""
        UPDATE Outbox
        SET Recipient = NULL, Error = NULL, State = CASE WHEN State IN ('Queued', 'Leased', 'Retrying') THEN 'Withheld' ELSE State END
        WHERE Kind = 'Announcement' AND AboutId = @id
        """);

    private static readonly Sql s_refusals = new("DELETE FROM MailRefusal WHERE EmailKey = @emailKey");

    private static readonly Sql s_answers = new("""
        SELECT a.InvitationId AS Id, a.ContactName AS Name, a.ContactEmail AS Email FROM InvitationAnswer a WHERE a.ContactEmail IS NOT NULL
        """);

    private static readonly Sql s_answer = new("""
        UPDATE InvitationAnswer SET ContactName = NULL, ContactEmail = NULL, ContactPhone = NULL, Version = Version + 1 WHERE InvitationId = @id
        """);

    private static readonly Sql s_contacts = new("SELECT c.Id, c.Name, c.Email, c.LearningNetworkId, c.Position FROM NetworkContact c ORDER BY c.Position DESC");

    private static readonly Sql s_contact = new("DELETE FROM NetworkContact WHERE Id = @id");

    private static readonly Sql s_moveUp = new("""
        UPDATE NetworkContact SET Position = Position - 1 WHERE LearningNetworkId = @networkId AND Position > @position
        """);

    // The history knows names alone. Somebody else of the same name loses theirs in it: a gap there harms less than a name that stays.
    private static readonly Sql s_history = new("""
        UPDATE InvitationChange
        SET Who = CASE WHEN Who = @name THEN NULL ELSE Who END, Detail = CASE WHEN Detail = @name THEN NULL ELSE Detail END
        WHERE Who = @name OR Detail = @name
        """);

    /// <summary>Deletes or empties each.</summary>
    /// <param name="sql">The transaction.</param>
    /// <param name="emailKey">Whose address.</param>
    /// <param name="names">As they have stood elsewhere.</param>
    public static async Task DeleteTraces(this SqlRunner sql, string emailKey, IReadOnlyList<string> names)
    {
        var found = new List<string?>(names);
        found.AddRange(await Each(sql, await sql.List<TraceRow>(s_leaders, new { emailKey }), s_leaderMail, s_leader));
        found.AddRange(await Each(sql, await sql.List<TraceRow>(s_addressNames, new { emailKey }), s_address));
        found.AddRange(await Each(sql, await sql.List<TraceRow>(s_letters, new { emailKey }), s_letterMail, s_letter));
        found.AddRange(await Each(sql, await sql.List<TraceRow>(s_recipients, new { emailKey }), s_recipientMail, s_recipient));
        await sql.Change(s_refusals, new { emailKey });
        // Neither has a key to look by; both are short: one for each kommune, a few for each network.
        found.AddRange(await Each(sql, [.. (await sql.List<TraceRow>(s_answers)).Where(a => EmailAddress.Key(a.Email) == emailKey)], s_answer));
        foreach (var contact in (await sql.List<TraceRow>(s_contacts)).Where(c => EmailAddress.Key(c.Email) == emailKey))
        {
            await sql.Change(s_contact, new { id = contact.Id });
            await sql.Change(s_moveUp, new { networkId = contact.LearningNetworkId, position = contact.Position });
            found.Add(contact.Name);
        }

        foreach (var name in found.Where(n => !string.IsNullOrWhiteSpace(n)).Distinct()) await sql.Change(s_history, new { name });
    }

    private static async Task<IEnumerable<string?>> Each(SqlRunner sql, IReadOnlyList<TraceRow> rows, params Sql[] statements)
    {
        foreach (var statement in statements) await sql.Change(statement, rows.Select(r => new { id = r.Id }));
        return rows.Select(r => r.Name);
    }

    private sealed record TraceRow
    {
        public long Id { get; init; }
        public string? Name { get; init; }
        public string Email { get; init; } = "";
        public long LearningNetworkId { get; init; }
        public int Position { get; init; }
    }
}
