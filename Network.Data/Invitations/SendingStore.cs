using Network.Core.Invitations;
using Network.Core.Kommuner;
using Network.Core.Mail;
using Network.Core.Networks;
using Network.Core.Texts;
using Network.Data.Access;
using Network.Data.Networks;

namespace Network.Data.Invitations;

/// <summary>Sends a network's letter and reminders to its kommuner: each address once for each sending, each kommune in its own language.</summary>
public sealed class SendingStore(Database database, TimeProvider clock)
{
    /// <summary>Each <see cref="SendingGlance"/> of the network @networkId, the newest first, as a part of a larger statement.</summary>
    internal const string Select = """
        SELECT s.Id, s.Kind, p.Name AS Author, s.CreatedAt, COUNT(o.Id) AS Mails,
               SUM(CASE WHEN o.State = 'Sent' THEN 1 ELSE 0 END) AS Sent, SUM(CASE WHEN o.State = 'Failed' THEN 1 ELSE 0 END) AS Failed,
               SUM(CASE WHEN o.State = 'Withheld' THEN 1 ELSE 0 END) AS Withheld
        FROM InvitationSending s
        JOIN Person p ON p.Id = s.PersonId
        LEFT JOIN InvitationMail m ON m.InvitationSendingId = s.Id
        LEFT JOIN Outbox o ON o.Kind = 'Invitation' AND o.AboutId = m.Id
        WHERE s.LearningNetworkId = @networkId
        GROUP BY s.Id, s.Kind, p.Name, s.CreatedAt ORDER BY s.Id DESC
        """;

    private static readonly Sql s_list = new(Select);

    private static readonly Sql s_insert = new("""
        INSERT INTO InvitationSending (LearningNetworkId, Kind, SubmissionId, SubjectNn, SubjectNb, SubjectEn, BodyNn, BodyNb, BodyEn, AnswerBy, PersonId, CreatedAt)
        SELECT @networkId, @kind, @submissionId, @subjectNn, @subjectNb, @subjectEn, @bodyNn, @bodyNb, @bodyEn, @answerBy, @personId, @now
        WHERE NOT EXISTS (SELECT 1 FROM InvitationSending s WHERE s.SubmissionId = @submissionId)
        """);

    private static readonly Sql s_attach = new("""
        INSERT INTO SendingAttachment (InvitationSendingId, InvitationAttachmentId)
        SELECT @sendingId, a.Id FROM InvitationAttachment a WHERE a.LearningNetworkId = @networkId AND a.RemovedAt IS NULL
        """);

    private static readonly Sql s_find = new("SELECT s.Id FROM InvitationSending s WHERE s.SubmissionId = @submissionId");

    // Four lists: the letter goes to addresses that have not had one, a reminder to kommuner that have had the letter and not answered; then all addresses,
    // and whoever answered for a kommune. And what the network wants of each.
    private static readonly Sql s_recipients = new($"""
        SELECT i.Id AS InvitationId, d.Name, d.Email, d.EmailKey, k.LanguageForm FROM InvitationAddress d
        JOIN NetworkKommune n ON n.LearningNetworkId = d.LearningNetworkId AND n.KommuneId = d.KommuneId
        JOIN Kommune k ON k.Id = d.KommuneId
        JOIN Invitation i ON i.LearningNetworkId = d.LearningNetworkId AND i.KommuneId = d.KommuneId
        WHERE d.LearningNetworkId = @networkId
          AND NOT EXISTS (SELECT 1 FROM InvitationMail m
                          JOIN InvitationSending s ON s.Id = m.InvitationSendingId
                          WHERE m.InvitationId = i.Id AND m.EmailKey = d.EmailKey AND s.Kind = 'Letter')
        ORDER BY d.KommuneId, d.Id;
        SELECT i.Id AS InvitationId, d.Name, d.Email, d.EmailKey, k.LanguageForm FROM InvitationAddress d
        JOIN NetworkKommune n ON n.LearningNetworkId = d.LearningNetworkId AND n.KommuneId = d.KommuneId
        JOIN Kommune k ON k.Id = d.KommuneId
        JOIN Invitation i ON i.LearningNetworkId = d.LearningNetworkId AND i.KommuneId = d.KommuneId
        WHERE d.LearningNetworkId = @networkId
          AND NOT EXISTS (SELECT 1 FROM InvitationAnswer a WHERE a.InvitationId = i.Id)
          AND EXISTS (SELECT 1 FROM InvitationMail m WHERE m.InvitationId = i.Id AND m.EmailKey = d.EmailKey)
        ORDER BY d.KommuneId, d.Id;
        SELECT i.Id AS InvitationId, d.Name, d.Email, d.EmailKey, k.LanguageForm FROM InvitationAddress d
        JOIN NetworkKommune n ON n.LearningNetworkId = d.LearningNetworkId AND n.KommuneId = d.KommuneId
        JOIN Kommune k ON k.Id = d.KommuneId
        JOIN Invitation i ON i.LearningNetworkId = d.LearningNetworkId AND i.KommuneId = d.KommuneId
        WHERE d.LearningNetworkId = @networkId ORDER BY d.KommuneId, d.Id;
        SELECT i.Id AS InvitationId, a.ContactName AS Name, a.ContactEmail AS Email, k.LanguageForm FROM Invitation i
        JOIN NetworkKommune n ON n.LearningNetworkId = i.LearningNetworkId AND n.KommuneId = i.KommuneId
        JOIN Kommune k ON k.Id = i.KommuneId
        JOIN InvitationAnswer a ON a.InvitationId = i.Id
        WHERE i.LearningNetworkId = @networkId AND a.ContactEmail IS NOT NULL ORDER BY i.KommuneId;
        SELECT n.MinimumPeople FROM LearningNetwork n WHERE n.Id = @networkId;
        {NetworkParts.SelectRoles}
        """);

    private static readonly Sql s_mail = new("""
        INSERT INTO InvitationMail (InvitationSendingId, InvitationId, Name, Email, EmailKey, Language)
        VALUES (@sendingId, @invitationId, @name, @email, @emailKey, @language)
        """);

    private static readonly Sql s_queue = new("""
        INSERT INTO Outbox (MailKey, Kind, Priority, AboutId, State, NextAt, Attempts, CreatedAt)
        SELECT CONCAT('invitation:', m.Id), 'Invitation', 9, m.Id, 'Queued', @now, 0, @now
        FROM InvitationMail m WHERE m.InvitationSendingId = @sendingId
        """);

    private static readonly Sql s_language = new("SELECT n.Language FROM LearningNetwork n WHERE n.Id = @networkId");

    /// <summary>How many mails of each kind a press would send now.</summary>
    public Task<IReadOnlyDictionary<SendingKind, int>> Counts(NetworkAccess access, CancellationToken stop = default) =>
        database.Read<IReadOnlyDictionary<SendingKind, int>>(async sql =>
        {
            var all = await All(sql, access.NetworkId);
            var standings = await InvitationOverviewStore.Standings(sql, access.NetworkId, clock.GetUtcNow());
            return Enum.GetValues<SendingKind>().ToDictionary(kind => kind, kind => all.To(kind, standings).Count);
        }, stop);

    /// <summary>The network's sendings, the newest first.</summary>
    public Task<IReadOnlyList<SendingGlance>> List(NetworkAccess access, CancellationToken stop = default) =>
        database.Read(sql => sql.List<SendingGlance>(s_list, new { networkId = access.NetworkId }), stop);

    /// <summary>
    /// Sends to all whom it is for: the letter as it is saved, or a reminder in the network's words. The same <paramref name="submissionId"/> sends once,
    /// however often it is pressed.
    /// </summary>
    public Task<SendingOutcome> Send(NetworkAccess access, SendingKind kind, string submissionId, CancellationToken stop = default) => database.Write(
        sql => SendNow(sql, access.NetworkIdForChange, access.PersonId, kind, submissionId, clock.GetUtcNow()), stop);

    /// <summary>Sends a note to every address and every contact of every kommune. The same <paramref name="submissionId"/> sends once.</summary>
    public Task<SendingOutcome> SendNote(NetworkAccess access, InvitationLetter note, string submissionId, CancellationToken stop = default) => database.Write(
        sql => SendText(sql, access.NetworkIdForChange, access.PersonId, SendingKind.Note, note, submissionId, clock.GetUtcNow()), stop);

    /// <summary>The same for whoever has decided it: an organiser who presses, or a plan of theirs. Inside the caller's transaction.</summary>
    internal static async Task<SendingOutcome> SendNow(SqlRunner sql, long networkId, long personId, SendingKind kind, string submissionId, DateTimeOffset now)
    {
        if (await LetterStore.Letter(sql, networkId) is not { } letter) return new SendingOutcome(0, false);
        var text = kind == SendingKind.Letter ? letter : await sql.ReminderText(networkId, kind, letter.AnswerBy);
        return await SendText(sql, networkId, personId, kind, text, submissionId, now);
    }

    private static async Task<SendingOutcome> SendText(
        SqlRunner sql, long networkId, long personId, SendingKind kind, InvitationLetter text, string submissionId, DateTimeOffset now)
    {
        var standings = kind == SendingKind.NeedsReminder ? await InvitationOverviewStore.Standings(sql, networkId, now) : [];
        var recipients = (await All(sql, networkId)).To(kind, standings);
        var values = new
        {
            networkId,
            kind = kind.ToString(),
            submissionId,
            subjectNn = text.Subject.Nn,
            subjectNb = text.Subject.Nb,
            subjectEn = text.Subject.En,
            bodyNn = text.Body.Nn,
            bodyNb = text.Body.Nb,
            bodyEn = text.Body.En,
            answerBy = text.AnswerBy,
            personId,
            now,
        };
        if (recipients.Count == 0 || await sql.Change(s_insert, values) == 0) return new SendingOutcome(0, true);
        var sendingId = await sql.Value<long>(s_find, new { submissionId });
        if (kind == SendingKind.Letter) await sql.Change(s_attach, new { sendingId, networkId });
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

    private static Task<Recipients> All(SqlRunner sql, long networkId) => sql.Several(s_recipients, new { networkId }, async answers =>
    {
        var (letters, reminders, addresses) = (await answers.List<RecipientRow>(), await answers.List<RecipientRow>(), await answers.List<RecipientRow>());
        var contacts = (await answers.List<RecipientRow>()).Select(c => c with { EmailKey = EmailAddress.Key(c.Email) }).ToList();
        return new Recipients(letters, reminders, addresses, contacts, new LearningNetwork { MinimumPeople = await answers.Find<int>(), Roles = await answers.Roles() });
    });

    private sealed record Recipients(
        IReadOnlyList<RecipientRow> Letters, IReadOnlyList<RecipientRow> Reminders, IReadOnlyList<RecipientRow> Addresses, IReadOnlyList<RecipientRow> Contacts, LearningNetwork Wishes)
    {
        public IReadOnlyList<RecipientRow> To(SendingKind kind, IReadOnlyList<KommuneStanding> standings)
        {
            if (kind == SendingKind.Letter) return Letters;
            if (kind == SendingKind.Reminder) return Reminders;
            if (kind == SendingKind.Note) return [.. Addresses.Concat(Contacts).DistinctBy(r => (r.InvitationId, r.EmailKey))];

            // What is missing is asked of whoever answered for the kommune; where nobody gave a name, of its addresses.
            var lacking = standings.Where(s => KommuneNeeds.Of(Wishes, s.Reply, s.People, s.RoleIds) is { Answer: false, IsNothing: false }).Select(s => s.InvitationId).ToHashSet();
            var named = Contacts.Select(c => c.InvitationId).ToHashSet();
            return [.. Contacts.Concat(Addresses.Where(a => !named.Contains(a.InvitationId))).Where(r => lacking.Contains(r.InvitationId))];
        }
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
