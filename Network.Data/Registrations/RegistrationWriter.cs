using Network.Core.Access;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Attendance;
using Network.Data.Practical;

namespace Network.Data.Registrations;

/// <summary>Writes the row of a registration and its answers inside a larger transaction.</summary>
internal static class RegistrationWriter
{
    private static readonly Sql s_insert = new(
        sqlite: """
            INSERT INTO Registration (GatheringId, PersonId, Token, CalendarToken, SubmissionId, Name, NameKey, Email, EmailKey, Phone, KommuneId, Organisation,
              Role, Language, SearchKey, State, WaitingNumber, Round, Sequence, Version, RegisteredAt, ConfirmedAt, GroupKey, SeriesMailKey, IsOnline, UsesHeld)
            VALUES (@gatheringId, @personId, @token, @calendarToken, @submissionId, @name, @nameKey, @email, @emailKey, @phone, @kommuneId, @organisation,
              @role, @language, @searchKey, @state, @waitingNumber, 1, 0, 1, @now, @confirmedAt, @groupKey, @seriesMailKey, @isOnline, @usesHeld)
            RETURNING Id
            """,
        sqlServer: """
            INSERT INTO Registration (GatheringId, PersonId, Token, CalendarToken, SubmissionId, Name, NameKey, Email, EmailKey, Phone, KommuneId, Organisation,
              Role, Language, SearchKey, State, WaitingNumber, Round, Sequence, Version, RegisteredAt, ConfirmedAt, GroupKey, SeriesMailKey, IsOnline, UsesHeld)
            OUTPUT inserted.Id
            VALUES (@gatheringId, @personId, @token, @calendarToken, @submissionId, @name, @nameKey, @email, @emailKey, @phone, @kommuneId, @organisation,
              @role, @language, @searchKey, @state, @waitingNumber, 1, 0, 1, @now, @confirmedAt, @groupKey, @seriesMailKey, @isOnline, @usesHeld)
            """);

    // Who comes back keeps the row and with it the identity of every calendar entry; the old private links end.
    private static readonly Sql s_renew = new("""
        UPDATE Registration
        SET PersonId = @personId, Token = @token, CalendarToken = @calendarToken, SubmissionId = @submissionId, Name = @name, NameKey = @nameKey,
            Email = @email, Phone = @phone, KommuneId = @kommuneId, Organisation = @organisation, Role = @role, Language = @language,
            SearchKey = @searchKey, State = @state, WaitingNumber = @waitingNumber, Round = Round + 1, Sequence = Sequence + 1, Version = Version + 1,
            RegisteredAt = @now, ConfirmedAt = @confirmedAt, CancelledAt = NULL, GroupKey = @groupKey, SeriesMailKey = @seriesMailKey,
            IsOnline = @isOnline, UsesHeld = @usesHeld, OfferedUntil = NULL
        WHERE Id = @id
        """);

    private static readonly Sql s_change = new("""
        UPDATE Registration
        SET Name = @name, NameKey = @nameKey, Phone = @phone, KommuneId = @kommuneId, Organisation = @organisation, Role = @role,
            Language = @language, SearchKey = @searchKey, IsOnline = @isOnline, Version = Version + 1
        WHERE Id = @id AND Version = @version AND State <> 'Cancelled'
        """);

    private static readonly Sql s_forgetAnswers = new("DELETE FROM Answer WHERE RegistrationId = @id");

    private static readonly Sql s_answer = new("INSERT INTO Answer (RegistrationId, QuestionId, Value) VALUES (@id, @questionId, @value)");

    private static readonly Sql s_kommune = new("SELECT k.Name FROM Kommune k WHERE k.Id = @kommuneId");

    private static readonly Sql s_written = new("SELECT r.Id, r.Token, r.Round FROM Registration r WHERE r.Id = @id");

    /// <summary>A new row, or the old one of somebody who had cancelled.</summary>
    public static async Task<WrittenRegistration> WriteRegistration(
        this SqlRunner sql, long? cancelledId, long gatheringId, long personId, RegistrationWish wish, int? waitingNumber, bool usesHeld, DateTimeOffset now)
    {
        var values = await Values(sql, cancelledId ?? 0, gatheringId, personId, wish, waitingNumber, usesHeld, 0, now);
        var id = cancelledId is { } renewed ? await Renew(sql, renewed, values) : await Insert(sql, values);
        await AddAnswers(sql, id, wish.Answers);
        await sql.GiveCheckInCode(id);
        await sql.AddStay(id, wish.Stay, wish.OnlineSessions, now);
        return (await sql.Find<WrittenRegistration>(s_written, new { id }))!;
    }

    /// <summary>Changes what a person has said of themselves; false where somebody changed it since, or it is cancelled.</summary>
    public static async Task<bool> ChangeRegistration(this SqlRunner sql, Registration registration, RegistrationWish wish, int version, DateTimeOffset now)
    {
        var values = await Values(sql, registration.Id, registration.GatheringId, registration.PersonId, wish, null, registration.UsesHeld, version, now);
        if (await sql.ChangeCounted(registration.Id, s_change, values) == 0) return false;
        await sql.Change(s_forgetAnswers, new { id = registration.Id });
        await AddAnswers(sql, registration.Id, wish.Answers);
        await sql.WriteStay(registration.Id, wish.Stay, wish.OnlineSessions, now);
        return true;
    }

    private static async Task<long> Insert(SqlRunner sql, object values)
    {
        var id = await sql.Value<long>(s_insert, values);
        await sql.Count(id);
        return id;
    }

    // What stood in the row of somebody who had cancelled goes, as if there had been none.
    private static async Task<long> Renew(SqlRunner sql, long id, object values)
    {
        await sql.ChangeCounted(id, s_renew, values);
        await sql.Change(s_forgetAnswers, new { id });
        await sql.ForgetStay(id);
        return id;
    }

    private static async Task AddAnswers(SqlRunner sql, long id, IReadOnlyDictionary<long, string> answers)
    {
        foreach (var (questionId, value) in answers) await sql.Change(s_answer, new { id, questionId, value });
    }

    private static async Task<object> Values(
        SqlRunner sql, long id, long gatheringId, long personId, RegistrationWish wish, int? waitingNumber, bool usesHeld, int version, DateTimeOffset now)
    {
        var kommune = wish.KommuneId is { } kommuneId ? await sql.Value<string>(s_kommune, new { kommuneId }) : null;
        return new
        {
            id,
            gatheringId,
            personId,
            version,
            token = SecretToken.New(),
            calendarToken = SecretToken.New(),
            submissionId = wish.SubmissionId,
            name = wish.Name,
            nameKey = NorwegianSort.Key(wish.Name),
            email = wish.Email,
            emailKey = wish.Email.ToLowerInvariant(),
            phone = wish.Phone,
            kommuneId = wish.KommuneId,
            organisation = wish.Organisation,
            role = wish.Role,
            language = wish.Language.ToString(),
            searchKey = RegistrationKeys.Search(wish.Name, wish.Email, wish.Phone, wish.Organisation, kommune, wish.Role),
            state = (waitingNumber is null ? RegistrationState.Confirmed : RegistrationState.Waiting).ToString(),
            waitingNumber,
            confirmedAt = waitingNumber is null ? now : (DateTimeOffset?)null,
            groupKey = wish.GroupKey,
            seriesMailKey = wish.SeriesMailKey,
            isOnline = wish.IsOnline,
            usesHeld,
            now,
        };
    }
}

/// <summary>What there is to tell of a registration that was written.</summary>
internal sealed record WrittenRegistration
{
    public long Id { get; init; }

    public string Token { get; init; } = "";

    public int Round { get; init; }
}
