using Network.Core.Practical;

namespace Network.Data.Practical;

/// <summary>What registrations want, inside a larger transaction.</summary>
internal static class StayRows
{
    /// <summary>What <see cref="Stays"/> reads of the registration @id, as a part of a larger statement.</summary>
    public const string Select = """
        SELECT a.RegistrationId, a.Diet FROM StayAnswer a WHERE a.RegistrationId = @id;
        SELECT c.RegistrationId, c.Kind, c.Name FROM StayChoice c WHERE c.RegistrationId = @id;
        SELECT o.RegistrationId, o.SessionId FROM OnlineAttendance o WHERE o.RegistrationId = @id
        """;

    /// <summary>The same of the registrations @ids.</summary>
    public const string SelectMany = """
        SELECT a.RegistrationId, a.Diet FROM StayAnswer a WHERE a.RegistrationId IN @ids;
        SELECT c.RegistrationId, c.Kind, c.Name FROM StayChoice c WHERE c.RegistrationId IN @ids;
        SELECT o.RegistrationId, o.SessionId FROM OnlineAttendance o WHERE o.RegistrationId IN @ids
        """;

    private static readonly Sql s_forgetAnswer = new("DELETE FROM StayAnswer WHERE RegistrationId = @id");

    private static readonly Sql s_forgetChoices = new("DELETE FROM StayChoice WHERE RegistrationId = @id");

    private static readonly Sql s_forgetOnline = new("DELETE FROM OnlineAttendance WHERE RegistrationId = @id");

    private static readonly Sql s_writeAnswer = new("INSERT INTO StayAnswer (RegistrationId, Diet, AnsweredAt) VALUES (@id, @diet, @now)");

    private static readonly Sql s_writeChoice = new("INSERT INTO StayChoice (RegistrationId, Kind, Name) VALUES (@id, @kind, @name)");

    private static readonly Sql s_writeOnline = new("INSERT INTO OnlineAttendance (RegistrationId, SessionId) VALUES (@id, @sessionId)");

    /// <summary>What was read by either of these.</summary>
    public static async Task<StayWishes> Stays(this SqlAnswers parts) =>
        new(await parts.List<StayAnswerRow>(), await parts.List<StayChoiceRow>(), await parts.List<OnlineRow>());

    /// <summary>Writes what they want over what they wanted; a null wish leaves nothing.</summary>
    public static async Task WriteStay(this SqlRunner sql, long id, StayWish? wish, IReadOnlyList<long> online, DateTimeOffset now)
    {
        await sql.ForgetStay(id);
        await sql.AddStay(id, wish, online, now);
    }

    /// <summary>Writes what they want where nothing stands yet.</summary>
    public static async Task AddStay(this SqlRunner sql, long id, StayWish? wish, IReadOnlyList<long> online, DateTimeOffset now)
    {
        await sql.Change(s_writeOnline, online.Select(sessionId => new { id, sessionId }).ToList());
        if (wish is null) return;
        await sql.Change(s_writeAnswer, new { id, diet = wish.Diet, now });
        var choices = wish.Meals.Select(name => (StayKind.Meal, name)).Concat(wish.Nights.Select(name => (StayKind.Night, name)));
        await sql.Change(s_writeChoice, choices.Select(c => new { id, kind = c.Item1.ToString(), c.name }).ToList());
    }

    /// <summary>Takes all of it away.</summary>
    public static async Task ForgetStay(this SqlRunner sql, long id)
    {
        await sql.Change(s_forgetAnswer, new { id });
        await sql.Change(s_forgetChoices, new { id });
        await sql.Change(s_forgetOnline, new { id });
    }
}
