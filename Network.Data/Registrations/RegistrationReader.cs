using Network.Core.Gatherings;
using Network.Core.Registrations;
using Network.Data.Gatherings;
using Network.Data.Practical;

namespace Network.Data.Registrations;

/// <summary>Reads single registrations with their answers.</summary>
internal static class RegistrationReader
{
    private const string Columns = """
        r.Id, r.GatheringId, r.PersonId, r.Token, r.CalendarToken, r.Name, r.Email, r.Phone, r.KommuneId, r.Organisation, r.Role, r.Language,
               r.State, r.WaitingNumber, r.Round, r.Sequence, r.Version, r.RegisteredAt, r.OfferedUntil, r.IsOnline, r.UsesHeld, r.GroupKey
        """;

    private static readonly Sql s_byToken = new($"SELECT {Columns} FROM Registration r WHERE r.Token = @token");

    private static readonly Sql s_byCalendarToken = new($"SELECT {Columns} FROM Registration r WHERE r.CalendarToken = @token");

    private static readonly Sql s_byId = new($"SELECT {Columns} FROM Registration r WHERE r.Id = @id");

    private static readonly Sql s_byIds = new($"SELECT {Columns} FROM Registration r WHERE r.Id IN @ids");

    private static readonly Sql s_said = new($"""
        SELECT a.RegistrationId, a.QuestionId, a.Value FROM Answer a WHERE a.RegistrationId = @id;
        {StayRows.Select}
        """);

    private static readonly Sql s_saidByMany = new($"""
        SELECT a.RegistrationId, a.QuestionId, a.Value FROM Answer a WHERE a.RegistrationId IN @ids;
        {StayRows.SelectMany}
        """);

    private static readonly Sql s_position = new("""
        SELECT COUNT(*) FROM Registration r
        WHERE r.GatheringId = @gatheringId AND r.State = 'Waiting' AND r.OfferedUntil IS NULL AND r.WaitingNumber <= @waitingNumber
        """);

    public static Task<Registration?> RegistrationByToken(this SqlRunner sql, string token) => Whole(sql, s_byToken, new { token });

    public static Task<Registration?> RegistrationByCalendarToken(this SqlRunner sql, string token) => Whole(sql, s_byCalendarToken, new { token });

    public static Task<Registration?> Registration(this SqlRunner sql, long id) => Whole(sql, s_byId, new { id });

    /// <summary>Those of these ids that there are, by their ids.</summary>
    public static async Task<IReadOnlyDictionary<long, Registration>> Registrations(this SqlRunner sql, IReadOnlyList<long> ids)
    {
        var registrations = await sql.List<Registration>(s_byIds, new { ids });
        return (await WithWhatTheySaid(sql, registrations, s_saidByMany, new { ids })).ToDictionary(r => r.Id);
    }

    /// <summary>The place on the waiting list, from 1; null where not waiting, or a place is offered already.</summary>
    public static async Task<int?> Position(this SqlRunner sql, Registration registration) =>
        registration is { WaitingNumber: { } waitingNumber, OfferedUntil: null } ? await sql.Position(registration.GatheringId, waitingNumber) : null;

    /// <summary>The place on the waiting list, from 1, of whoever has drawn this number and been offered nothing.</summary>
    public static Task<int> Position(this SqlRunner sql, long gatheringId, int waitingNumber) => sql.Value<int>(s_position, new { gatheringId, waitingNumber });

    /// <summary>The gathering as it is for whoever is registered: in a hybrid one with the links of what they follow online, and nothing else.</summary>
    public static async Task<Gathering> GatheringOf(this SqlRunner sql, Registration registration) =>
        (await sql.Gathering(registration.GatheringId))!.For([.. registration.OnlineSessions]);

    private static async Task<Registration?> Whole(SqlRunner sql, Sql statement, object values) =>
        await sql.Find<Registration>(statement, values) is { } found ? (await WithWhatTheySaid(sql, [found], s_said, new { id = found.Id }))[0] : null;

    private static Task<IReadOnlyList<Registration>> WithWhatTheySaid(SqlRunner sql, IReadOnlyList<Registration> registrations, Sql said, object ids) =>
        sql.Several<IReadOnlyList<Registration>>(said, ids, async parts =>
        {
            var answers = (await parts.List<AnswerRow>()).ToLookup(a => a.RegistrationId);
            var stays = await parts.Stays();
            return [.. registrations.Select(r => r with
            {
                Answers = answers[r.Id].ToDictionary(a => a.QuestionId, a => a.Value),
                Stay = stays.Of(r.Id),
                OnlineSessions = stays.OnlineOf(r.Id),
            })];
        });

    private sealed record AnswerRow
    {
        public long RegistrationId { get; init; }
        public long QuestionId { get; init; }
        public string Value { get; init; } = "";
    }
}
