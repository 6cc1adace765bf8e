using Network.Core.Invitations;
using Network.Core.Texts;
using Network.Data.Networks;

namespace Network.Data.Invitations;

/// <summary>Reads one kommune's invitation with its answer and people.</summary>
internal static class InvitationReader
{
    private static readonly Sql s_byToken = new("""
        SELECT i.Id, i.LearningNetworkId, i.KommuneId, a.Answer AS Reply, a.Reason, a.ContactName, a.ContactEmail, a.ContactPhone,
               COALESCE(a.Version, 0) AS Version
        FROM Invitation i
        LEFT JOIN InvitationAnswer a ON a.InvitationId = i.Id
        WHERE i.Token = @token
        """);

    private const string SelectPeople = """
        SELECT p.Id, q.Name, q.Email, p.Service, p.OwnRole FROM Participant p
        JOIN Person q ON q.Id = p.PersonId
        WHERE p.LearningNetworkId = @networkId AND p.KommuneId = @kommuneId ORDER BY q.Name, p.Id;
        SELECT x.ParticipantId, x.NetworkRoleId FROM ParticipantRole x
        JOIN Participant p ON p.Id = x.ParticipantId
        WHERE p.LearningNetworkId = @networkId AND p.KommuneId = @kommuneId
        """;

    private static readonly Sql s_people = new(SelectPeople);

    private static readonly Sql s_around = new($"""
        {LetterStore.Select};
        {SelectPeople};
        {InputRows.SelectQuestions};
        {InputRows.SelectTools};
        {InputRows.SelectReplies};
        SELECT s.BodyNn, s.BodyNb, s.BodyEn FROM InvitationSending s
        WHERE s.Id = (SELECT MAX(n.Id) FROM InvitationSending n WHERE n.LearningNetworkId = @networkId AND n.Kind = 'Note')
        """);

    private static readonly Sql s_changes = new(
        sqlite: "SELECT c.What, c.Detail, c.Who, c.ChangedAt FROM InvitationChange c WHERE c.InvitationId = @id ORDER BY c.Id DESC LIMIT 100",
        sqlServer: "SELECT TOP (100) c.What, c.Detail, c.Who, c.ChangedAt FROM InvitationChange c WHERE c.InvitationId = @id ORDER BY c.Id DESC");

    public static Task<IReadOnlyList<InvitationChange>> Changes(this SqlRunner sql, long invitationId) =>
        sql.List<InvitationChange>(s_changes, new { id = invitationId });

    private static readonly Sql s_networkOf = new("""
        SELECT i.LearningNetworkId FROM Invitation i
        JOIN NetworkKommune k ON k.LearningNetworkId = i.LearningNetworkId AND k.KommuneId = i.KommuneId
        WHERE i.Token = @token
        """);

    /// <summary>The network that a private token belongs to; 0 where to none, or the kommune is no longer of its region.</summary>
    public static Task<long> NetworkOfInvitation(this SqlRunner sql, string token) => sql.Value<long>(s_networkOf, new { token });

    public static async Task<KommuneInvitation?> Invitation(this SqlRunner sql, string token)
    {
        if (await sql.Find<InvitationRow>(s_byToken, new { token }) is not { } row) return null;
        var network = (await sql.Network(row.LearningNetworkId))!;
        return await sql.Several(s_around, new { networkId = row.LearningNetworkId, kommuneId = row.KommuneId, invitationId = row.Id }, async answers => new KommuneInvitation
        {
            Id = row.Id,
            KommuneId = row.KommuneId,
            Network = network,
            Reply = row.Reply,
            Reason = row.Reason,
            ContactName = row.ContactName,
            ContactEmail = row.ContactEmail,
            ContactPhone = row.ContactPhone,
            Version = row.Version,
            Letter = await LetterStore.Read(answers),
            People = await People(answers),
            Questions = [.. (await answers.Questions()).Where(q => q.ClosedAt is null)],
            Tools = await answers.Tools(),
            Inputs = await answers.Inputs(),
            ToolWishes = await answers.ToolWishes(),
            Note = await answers.Find<NoteRow>() is { } note ? new LocalText(note.BodyNn, note.BodyNb, note.BodyEn) : LocalText.Empty,
        });
    }

    public static Task<IReadOnlyList<NamedPerson>> PeopleOf(this SqlRunner sql, long networkId, long kommuneId) => sql.Several(s_people, new { networkId, kommuneId }, People);

    private static async Task<IReadOnlyList<NamedPerson>> People(SqlAnswers answers)
    {
        var people = await answers.List<NamedPerson>();
        var roles = (await answers.List<RoleRow>()).ToLookup(r => r.ParticipantId, r => r.NetworkRoleId);
        return [.. people.Select(p => p with { RoleIds = [.. roles[p.Id]] })];
    }

    private sealed record InvitationRow
    {
        public long Id { get; init; }
        public long LearningNetworkId { get; init; }
        public long KommuneId { get; init; }
        public KommuneReply? Reply { get; init; }
        public string? Reason { get; init; }
        public string? ContactName { get; init; }
        public string? ContactEmail { get; init; }
        public string? ContactPhone { get; init; }
        public int Version { get; init; }
    }

    private sealed record NoteRow
    {
        public string? BodyNn { get; init; }
        public string? BodyNb { get; init; }
        public string? BodyEn { get; init; }
    }

    private sealed record RoleRow
    {
        public long ParticipantId { get; init; }
        public long NetworkRoleId { get; init; }
    }
}
