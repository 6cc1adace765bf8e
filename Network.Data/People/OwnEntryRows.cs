using Network.Core.People;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Evaluations;

namespace Network.Data.People;

/// <summary>Reads a person's registrations with all that belongs to them: one statement, however many there are.</summary>
internal static class OwnEntryRows
{
    private static readonly Sql s_entries = new($"""
        SELECT r.Id, g.TitleNn, g.TitleNb, g.TitleEn, n.NameNn, n.NameNb, n.NameEn, r.State, r.Name, r.Email, r.Phone, k.Name AS Kommune, r.Organisation,
               r.Role, r.RegisteredAt, r.ConfirmedAt, r.CancelledAt, c.Code, c.IssuedAt
        FROM Registration r
        JOIN Gathering g ON g.Id = r.GatheringId
        JOIN LearningNetwork n ON n.Id = g.LearningNetworkId
        LEFT JOIN Kommune k ON k.Id = r.KommuneId
        LEFT JOIN Certificate c ON c.RegistrationId = r.Id
        WHERE r.PersonId = @personId ORDER BY r.RegisteredAt DESC, r.Id DESC;
        SELECT a.RegistrationId, q.Text AS Question, a.Value AS Answer FROM Registration r
        JOIN Answer a ON a.RegistrationId = r.Id
        JOIN Question q ON q.Id = a.QuestionId
        WHERE r.PersonId = @personId ORDER BY q.Position, q.Id;
        SELECT a.RegistrationId, s.StartsAt FROM Registration r
        JOIN Attendance a ON a.RegistrationId = r.Id
        JOIN Session s ON s.Id = a.SessionId
        WHERE r.PersonId = @personId ORDER BY s.StartsAt;
        SELECT a.RegistrationId, 'Diet' AS Kind, a.Diet AS Name FROM Registration r JOIN StayAnswer a ON a.RegistrationId = r.Id
        WHERE r.PersonId = @personId AND a.Diet IS NOT NULL
        UNION ALL
        SELECT c.RegistrationId, c.Kind, c.Name FROM Registration r JOIN StayChoice c ON c.RegistrationId = r.Id
        WHERE r.PersonId = @personId;
        {OwnEvaluationRows.Select}
        """);

    public static Task<IReadOnlyList<OwnEntry>> OwnEntries(this SqlRunner sql, long personId) => sql.Several<IReadOnlyList<OwnEntry>>(s_entries, new { personId }, async parts =>
    {
        var entries = await parts.List<EntryRow>();
        var answers = (await parts.List<AnswerRow>()).ToLookup(a => a.RegistrationId, a => new OwnAnswer(a.Question, a.Answer));
        var present = (await parts.List<PresentRow>()).ToLookup(p => p.RegistrationId, p => p.StartsAt);
        var stays = (await parts.List<StayRow>()).ToLookup(s => s.RegistrationId);
        var evaluations = await parts.OwnEvaluations();
        return [.. entries.Select(r => r.With([.. answers[r.Id]], [.. present[r.Id]]) with
        {
            Diet = stays[r.Id].FirstOrDefault(s => s.Kind == "Diet")?.Name,
            Meals = [.. stays[r.Id].Where(s => s.Kind == "Meal").Select(s => s.Name)],
            Nights = [.. stays[r.Id].Where(s => s.Kind == "Night").Select(s => s.Name)],
            Evaluation = evaluations.GetValueOrDefault(r.Id),
        })];
    });

    private sealed record AnswerRow
    {
        public long RegistrationId { get; init; }
        public string Question { get; init; } = "";
        public string Answer { get; init; } = "";
    }

    private sealed record StayRow
    {
        public long RegistrationId { get; init; }
        public string Kind { get; init; } = "";
        public string Name { get; init; } = "";
    }

    private sealed record PresentRow
    {
        public long RegistrationId { get; init; }
        public DateTimeOffset StartsAt { get; init; }
    }

    private sealed record EntryRow
    {
        public long Id { get; init; }
        public string? TitleNn { get; init; }
        public string? TitleNb { get; init; }
        public string? TitleEn { get; init; }
        public string? NameNn { get; init; }
        public string? NameNb { get; init; }
        public string? NameEn { get; init; }
        public RegistrationState State { get; init; }
        public string Name { get; init; } = "";
        public string Email { get; init; } = "";
        public string? Phone { get; init; }
        public string? Kommune { get; init; }
        public string? Organisation { get; init; }
        public string? Role { get; init; }
        public DateTimeOffset RegisteredAt { get; init; }
        public DateTimeOffset? ConfirmedAt { get; init; }
        public DateTimeOffset? CancelledAt { get; init; }
        public string? Code { get; init; }
        public DateTimeOffset? IssuedAt { get; init; }

        public OwnEntry With(IReadOnlyList<OwnAnswer> answers, IReadOnlyList<DateTimeOffset> present) => new()
        {
            Gathering = new LocalText(TitleNn, TitleNb, TitleEn),
            Network = new LocalText(NameNn, NameNb, NameEn),
            State = State,
            Name = Name,
            Email = Email,
            Phone = Phone,
            Kommune = Kommune,
            Organisation = Organisation,
            Role = Role,
            RegisteredAt = RegisteredAt,
            ConfirmedAt = ConfirmedAt,
            CancelledAt = CancelledAt,
            Answers = answers,
            PresentIn = present,
            CertificateCode = Code,
            CertificateIssuedAt = IssuedAt,
        };
    }
}
