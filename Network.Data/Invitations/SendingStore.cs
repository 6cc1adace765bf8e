using Network.Core.Invitations;
using Network.Core.Kommuner;
using Network.Core.Mail;
using Network.Core.Texts;
using Network.Data.Access;

namespace Network.Data.Invitations;

/// <summary>Sends a network's letter and reminders to its kommuner: each address once for each sending, each kommune in its own language.</summary>
public sealed class SendingStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_insert = new("""
        INSERT INTO InvitationSending (LearningNetworkId, Kind, SubmissionId, SubjectNn, SubjectNb, SubjectEn, BodyNn, BodyNb, BodyEn, AnswerBy, PersonId, CreatedAt)
        SELECT l.LearningNetworkId, @kind, @submissionId, l.SubjectNn, l.SubjectNb, l.SubjectEn, l.BodyNn, l.BodyNb, l.BodyEn, l.AnswerBy, @personId, @now
        FROM InvitationLetter l
        WHERE l.LearningNetworkId = @networkId AND NOT EXISTS (SELECT 1 FROM InvitationSending s WHERE s.SubmissionId = @submissionId)
        """);

    private static readonly Sql s_insertNote = new("""
        INSERT INTO InvitationSending (LearningNetworkId, Kind, SubmissionId, SubjectNn, SubjectNb, SubjectEn, BodyNn, BodyNb, BodyEn, AnswerBy, PersonId, CreatedAt)
        SELECT @networkId, 'Note', @submissionId, @subjectNn, @subjectNb, @subjectEn, @bodyNn, @bodyNb, @bodyEn, @answerBy, @personId, @now
        WHERE NOT EXISTS (SELECT 1 FROM InvitationSending s WHERE s.SubmissionId = @submissionId)
        """);

    private static readonly Sql s_find = new("SELECT s.Id FROM InvitationSending s WHERE s.SubmissionId = @submissionId");

    // The letter goes to addresses that have not had one; a reminder to kommuner that have had the letter and not answered.
    private static readonly Sql s_letters = new("""
        SELECT i.Id AS InvitationId, d.Name, d.Email, d.EmailKey, k.LanguageForm FROM InvitationAddress d
        JOIN NetworkKommune n ON n.LearningNetworkId = d.LearningNetworkId AND n.KommuneId = d.KommuneId
        JOIN Kommune k ON k.Id = d.KommuneId
        JOIN Invitation i ON i.LearningNetworkId = d.LearningNetworkId AND i.KommuneId = d.KommuneId
        WHERE d.LearningNetworkId = @networkId
          AND NOT EXISTS (SELECT 1 FROM InvitationMail m
                          JOIN InvitationSending s ON s.Id = m.InvitationSendingId
                          WHERE m.InvitationId = i.Id AND m.EmailKey = d.EmailKey AND s.Kind = 'Letter')
        ORDER BY d.KommuneId, d.Id
        """);

    private static readonly Sql s_reminders = new("""
        SELECT i.Id AS InvitationId, d.Name, d.Email, d.EmailKey, k.LanguageForm FROM InvitationAddress d
        JOIN NetworkKommune n ON n.LearningNetworkId = d.LearningNetworkId AND n.KommuneId = d.KommuneId
        JOIN Kommune k ON k.Id = d.KommuneId
        JOIN Invitation i ON i.LearningNetworkId = d.LearningNetworkId AND i.KommuneId = d.KommuneId
        WHERE d.LearningNetworkId = @networkId
          AND NOT EXISTS (SELECT 1 FROM InvitationAnswer a WHERE a.InvitationId = i.Id)
          AND EXISTS (SELECT 1 FROM InvitationMail m WHERE m.InvitationId = i.Id AND m.EmailKey = d.EmailKey)
        ORDER BY d.KommuneId, d.Id
        """);

    private static readonly Sql s_addresses = new("""
        SELECT i.Id AS InvitationId, d.Name, d.Email, d.EmailKey, k.LanguageForm FROM InvitationAddress d
        JOIN NetworkKommune n ON n.LearningNetworkId = d.LearningNetworkId AND n.KommuneId = d.KommuneId
        JOIN Kommune k ON k.Id = d.KommuneId
        JOIN Invitation i ON i.LearningNetworkId = d.LearningNetworkId AND i.KommuneId = d.KommuneId
        WHERE d.LearningNetworkId = @networkId ORDER BY d.KommuneId, d.Id
        """);

    private static readonly Sql s_contacts = new("""
        SELECT i.Id AS InvitationId, a.ContactName AS Name, a.ContactEmail AS Email, k.LanguageForm FROM Invitation i
        JOIN NetworkKommune n ON n.LearningNetworkId = i.LearningNetworkId AND n.KommuneId = i.KommuneId
        JOIN Kommune k ON k.Id = i.KommuneId
        JOIN InvitationAnswer a ON a.InvitationId = i.Id
        WHERE i.LearningNetworkId = @networkId AND a.ContactEmail IS NOT NULL ORDER BY i.KommuneId
        """);

    private static readonly Sql s_mail = new("""
        INSERT INTO InvitationMail (InvitationSendingId, InvitationId, Name, Email, EmailKey, Language)
        VALUES (@sendingId, @invitationId, @name, @email, @emailKey, @language)
        """);

    private static readonly Sql s_queue = new("""
        INSERT INTO Outbox (MailKey, Kind, Priority, AboutId, State, NextAt, Attempts, CreatedAt)
        SELECT REPLACE('invitation:{m}', '{m}', CAST(m.Id AS varchar(20))), 'Invitation', 9, m.Id, 'Queued', @now, 0, @now
        FROM InvitationMail m WHERE m.InvitationSendingId = @sendingId
        """);

    private static readonly Sql s_language = new("SELECT n.Language FROM LearningNetwork n WHERE n.Id = @networkId");

    private static readonly Sql s_list = new("""
        SELECT s.Id, s.Kind, p.Name AS Author, s.CreatedAt, COUNT(o.Id) AS Mails,
               SUM(CASE WHEN o.State = 'Sent' THEN 1 ELSE 0 END) AS Sent, SUM(CASE WHEN o.State = 'Failed' THEN 1 ELSE 0 END) AS Failed,
               SUM(CASE WHEN o.State = 'Withheld' THEN 1 ELSE 0 END) AS Withheld
        FROM InvitationSending s
        JOIN Person p ON p.Id = s.PersonId
        LEFT JOIN InvitationMail m ON m.InvitationSendingId = s.Id
        LEFT JOIN Outbox o ON o.Kind = 'Invitation' AND o.AboutId = m.Id
        WHERE s.LearningNetworkId = @networkId
        GROUP BY s.Id, s.Kind, p.Name, s.CreatedAt ORDER BY s.Id DESC
        """);

    /// <summary>How many mails a press would send now.</summary>
    public Task<int> Count(NetworkAccess access, SendingKind kind, CancellationToken stop = default) =>
        database.Read(async sql => (await To(sql, access.NetworkId, kind)).Count, stop);

    /// <summary>The network's sendings, the newest first.</summary>
    public Task<IReadOnlyList<SendingGlance>> List(NetworkAccess access, CancellationToken stop = default) =>
        database.Read(sql => sql.List<SendingGlance>(s_list, new { networkId = access.NetworkId }), stop);

    /// <summary>Sends to all whom it is for. The same <paramref name="submissionId"/> sends once, however often it is pressed.</summary>
    public Task<SendingOutcome> Send(NetworkAccess access, SendingKind kind, string submissionId, CancellationToken stop = default) => database.Write(async sql =>
    {
        var (networkId, now) = (access.NetworkIdForChange, clock.GetUtcNow());
        if (await LetterStore.Letter(sql, networkId) is null) return new SendingOutcome(0, false);
        var recipients = await To(sql, networkId, kind);
        if (recipients.Count == 0) return new SendingOutcome(0, true);
        var values = new { networkId, kind = kind.ToString(), submissionId, personId = access.PersonId, now };
        return await sql.Change(s_insert, values) == 0 ? new SendingOutcome(0, true) : await Queue(sql, networkId, submissionId, recipients, now);
    }, stop);

    /// <summary>Sends a note to every address and every contact of every kommune. The same <paramref name="submissionId"/> sends once.</summary>
    public Task<SendingOutcome> SendNote(NetworkAccess access, InvitationLetter note, string submissionId, CancellationToken stop = default) => database.Write(async sql =>
    {
        var (networkId, now) = (access.NetworkIdForChange, clock.GetUtcNow());
        var recipients = await To(sql, networkId, SendingKind.Note);
        var values = new
        {
            networkId,
            submissionId,
            subjectNn = note.Subject.Nn,
            subjectNb = note.Subject.Nb,
            subjectEn = note.Subject.En,
            bodyNn = note.Body.Nn,
            bodyNb = note.Body.Nb,
            bodyEn = note.Body.En,
            answerBy = note.AnswerBy,
            personId = access.PersonId,
            now,
        };
        return recipients.Count == 0 || await sql.Change(s_insertNote, values) == 0 ? new SendingOutcome(0, true) : await Queue(sql, networkId, submissionId, recipients, now);
    }, stop);

    private static async Task<SendingOutcome> Queue(SqlRunner sql, long networkId, string submissionId, IReadOnlyList<RecipientRow> recipients, DateTimeOffset now)
    {
        var sendingId = await sql.Value<long>(s_find, new { submissionId });
        var own = Enum.Parse<Language>((await sql.Value<string>(s_language, new { networkId }))!);
        await sql.Change(s_mail, recipients.Select(r => new
        {
            sendingId,
            invitationId = r.InvitationId,
            name = r.Name,
            email = r.Email,
            emailKey = r.EmailKey,
            language = LetterLanguage.Of(r.LanguageForm, own).ToString(),
        }));
        return new SendingOutcome(await sql.Change(s_queue, new { sendingId, now }), true);
    }

    private static async Task<IReadOnlyList<RecipientRow>> To(SqlRunner sql, long networkId, SendingKind kind)
    {
        if (kind != SendingKind.Note) return await sql.List<RecipientRow>(kind == SendingKind.Letter ? s_letters : s_reminders, new { networkId });
        var addresses = await sql.List<RecipientRow>(s_addresses, new { networkId });
        var contacts = (await sql.List<RecipientRow>(s_contacts, new { networkId })).Select(c => c with { EmailKey = EmailAddress.Key(c.Email) });
        return [.. addresses.Concat(contacts).DistinctBy(r => (r.InvitationId, r.EmailKey))];
    }

    private sealed record RecipientRow
    {
        public long InvitationId { get; init; }
        public string? Name { get; init; }
        public string Email { get; init; } = "";
        public string EmailKey { get; init; } = "";
        public LanguageForm LanguageForm { get; init; }
    }
}
