using Network.Core.Invitations;
using Network.Core.Mail;
using Network.Core.Texts;
using Network.Data.Access;
using Network.Data.Networks;

namespace Network.Data.Invitations;

/// <summary>What a mail to a kommune says: of one that is being sent, and of one that an organiser looks at beforehand.</summary>
public sealed class InvitationNewsStore(Database database)
{
    private static readonly Sql s_mail = new("""
        SELECT m.Name, m.Email, m.Language, s.Kind, s.SubjectNn, s.SubjectNb, s.SubjectEn, s.BodyNn, s.BodyNb, s.BodyEn, s.AnswerBy, k.Name AS Kommune,
               n.Id AS NetworkId, n.NameNn, n.NameNb, n.NameEn, i.Token,
               (SELECT COUNT(*) FROM InvitationAnswer a WHERE a.InvitationId = i.Id) AS Answers
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

    /// <summary>For a mail that is to be sent now; null for a reminder to a kommune that has answered meanwhile.</summary>
    public Task<InvitationNews?> Find(LeasedMail due, CancellationToken stop = default) => database.Read(async sql =>
    {
        var row = await sql.Find<NewsRow>(s_mail, new { id = due.AboutId });
        return row is null || (row.Kind == SendingKind.Reminder && row.Answers > 0) ? null : News(row, await sql.ContactOf(row.NetworkId));
    }, stop);

    /// <summary>The letter as one kommune would get it now, addressed to nobody; null where there is no letter or the kommune is not invited.</summary>
    public Task<InvitationNews?> Preview(NetworkAccess access, long kommuneId, Language language, CancellationToken stop = default) => database.Read(async sql =>
    {
        var row = await sql.Find<NewsRow>(s_preview, new { networkId = access.NetworkId, kommuneId });
        return row is null ? null : News(row with { Language = language }, await sql.ContactOf(row.NetworkId));
    }, stop);

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
    }
}
