using Network.Core.Invitations;
using Network.Core.Kommuner;
using Network.Core.Mail;
using Network.Core.Texts;
using Network.Data.Access;
using Network.Data.Networks;

namespace Network.Data.Invitations;

/// <summary>What a mail to a kommune says: of one that is being sent, and of one that an organiser looks at beforehand.</summary>
public sealed class InvitationNewsStore(Database database)
{
    private static readonly Sql s_mail = new("""
        SELECT m.Name, m.Email, m.Language, s.Id AS SendingId, s.Kind, s.SubjectNn, s.SubjectNb, s.SubjectEn, s.BodyNn, s.BodyNb, s.BodyEn, s.AnswerBy, k.Name AS Kommune,
               n.Id AS NetworkId, n.NameNn, n.NameNb, n.NameEn, i.Token,
               (SELECT COUNT(*) FROM InvitationAnswer a WHERE a.InvitationId = i.Id) AS Answers,
               (SELECT COUNT(*) FROM InvitationLetter l WHERE l.LearningNetworkId = n.Id AND l.ClosedAt IS NOT NULL) AS Closed,
               (SELECT MAX(o.SentAt) FROM Outbox o WHERE o.Kind = 'Invitation' AND o.AboutId = m.Id) AS SentAt
        FROM InvitationMail m
        JOIN InvitationSending s ON s.Id = m.InvitationSendingId
        JOIN Invitation i ON i.Id = m.InvitationId
        JOIN Kommune k ON k.Id = i.KommuneId
        JOIN LearningNetwork n ON n.Id = i.LearningNetworkId
        WHERE m.Id = @id
        """);

    private static readonly Sql s_preview = new("""
        SELECT l.SubjectNn, l.SubjectNb, l.SubjectEn, l.BodyNn, l.BodyNb, l.BodyEn, l.AnswerBy, k.Name AS Kommune, n.Id AS NetworkId, n.NameNn, n.NameNb, n.NameEn, i.Token
        FROM InvitationLetter l
        JOIN LearningNetwork n ON n.Id = l.LearningNetworkId
        JOIN Invitation i ON i.LearningNetworkId = n.Id AND i.KommuneId = @kommuneId
        JOIN Kommune k ON k.Id = i.KommuneId
        WHERE l.LearningNetworkId = @networkId
        """);

    private static readonly Sql s_test = new("""
        SELECT i.LearningNetworkId AS NetworkId, i.KommuneId, k.LanguageForm, n.Language, n.Slug, p.Name, p.Email FROM Invitation i
        JOIN Kommune k ON k.Id = i.KommuneId
        JOIN LearningNetwork n ON n.Id = i.LearningNetworkId
        JOIN Person p ON p.Id = @personId
        WHERE i.Id = @id
        """);

    /// <summary>
    /// For a mail that is to be sent now; null for a reminder that is no longer wanted: the kommune has answered meanwhile, or nothing is missing, or the
    /// organiser has closed the answers.
    /// </summary>
    public Task<InvitationNews?> Find(LeasedMail due, CancellationToken stop = default) => database.Read(async sql =>
    {
        if (await sql.Find<NewsRow>(s_mail, new { id = due.AboutId }) is not { } row) return null;
        var missing = row.Kind == SendingKind.NeedsReminder ? MissingText.Of((await sql.Invitation(row.Token))!, row.Language) : "";
        var isMoot = row.Kind switch
        {
            SendingKind.Reminder => row.Answers > 0 || row.Closed > 0,
            SendingKind.NeedsReminder => missing.Length == 0 || row.Closed > 0,
            _ => false,
        };
        if (isMoot) return null;
        return News(row, await sql.ContactOf(row.NetworkId)) with { Missing = missing, Files = await sql.FilesOfSending(row.SendingId) };
    }, stop);

    /// <summary>One mail of a sending as it was written, for the archive; null where the network has sent none such.</summary>
    public Task<InvitationNews?> Sent(NetworkAccess access, long mailId, CancellationToken stop = default) => database.Read(async sql =>
    {
        if (await sql.Find<NewsRow>(s_mail, new { id = mailId }) is not { } row || row.NetworkId != access.NetworkId) return null;
        return News(row, await sql.ContactOf(row.NetworkId)) with { SentAt = row.SentAt, Files = await sql.FilesOfSending(row.SendingId) };
    }, stop);

    /// <summary>
    /// The letter or a reminder as one kommune would get it now, addressed to nobody; null where there is no letter or the kommune is not invited.
    /// </summary>
    public Task<InvitationNews?> Preview(NetworkAccess access, long kommuneId, Language language, SendingKind kind = SendingKind.Letter, CancellationToken stop = default) =>
        database.Read(sql => Preview(sql, access.NetworkId, kommuneId, language, kind), stop);

    /// <summary>What an organiser sends to themselves to see how it looks; null where it is no longer to be had.</summary>
    public Task<InvitationNews?> Test(LeasedMail due, CancellationToken stop = default) => database.Read(async sql =>
    {
        if (await sql.Find<TestRow>(s_test, new { id = due.AboutId, personId = due.PersonId }) is not { } row) return null;
        var language = LetterLanguage.Of(row.LanguageForm, row.Language);
        var news = await Preview(sql, row.NetworkId, row.KommuneId, language, (SendingKind)(due.Round ?? 0));
        return news is null ? null : news with { To = new MailPerson(row.Name, row.Email), Token = "", PreviewSlug = row.Slug, KommuneId = row.KommuneId, Files = await sql.FilesOfNetwork(row.NetworkId) };
    }, stop);

    private static async Task<InvitationNews?> Preview(SqlRunner sql, long networkId, long kommuneId, Language language, SendingKind kind)
    {
        if (await sql.Find<NewsRow>(s_preview, new { networkId, kommuneId }) is not { } row) return null;
        var news = News(row with { Language = language, Kind = kind }, await sql.ContactOf(row.NetworkId));
        if (kind == SendingKind.Letter) return news with { Files = await sql.FilesOfNetwork(networkId) };
        var text = await sql.ReminderText(networkId, kind, row.AnswerBy);
        return news with { Subject = text.Subject, Body = text.Body, Missing = MissingText.Of((await sql.Invitation(row.Token))!, language) };
    }

    private static InvitationNews News(NewsRow row, MailPerson? contact) => new()
    {
        To = new MailPerson(row.Name ?? "", row.Email),
        Language = row.Language,
        Kind = row.Kind,
        Subject = new LocalText(row.SubjectNn, row.SubjectNb, row.SubjectEn),
        Body = new LocalText(row.BodyNn, row.BodyNb, row.BodyEn),
        AnswerBy = row.AnswerBy,
        Kommune = row.Kommune,
        NetworkName = new LocalText(row.NameNn, row.NameNb, row.NameEn),
        Token = row.Token,
        Contact = contact,
    };

    private sealed record NewsRow
    {
        public string? Name { get; init; }
        public string Email { get; init; } = "";
        public Language Language { get; init; }
        public SendingKind Kind { get; init; }
        public string? SubjectNn { get; init; }
        public string? SubjectNb { get; init; }
        public string? SubjectEn { get; init; }
        public string? BodyNn { get; init; }
        public string? BodyNb { get; init; }
        public string? BodyEn { get; init; }
        public DateOnly? AnswerBy { get; init; }
        public string Kommune { get; init; } = "";
        public long NetworkId { get; init; }
        public string? NameNn { get; init; }
        public string? NameNb { get; init; }
        public string? NameEn { get; init; }
        public string Token { get; init; } = "";
        public int Answers { get; init; }
        public int Closed { get; init; }
        public long SendingId { get; init; }
        public DateTimeOffset? SentAt { get; init; }
    }

    private sealed record TestRow
    {
        public long NetworkId { get; init; }
        public long KommuneId { get; init; }
        public LanguageForm LanguageForm { get; init; }
        public Language Language { get; init; }
        public string Slug { get; init; } = "";
        public string Name { get; init; } = "";
        public string Email { get; init; } = "";
    }
}
