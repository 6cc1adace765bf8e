using Network.Core.Registrations;
using Network.Data.Attendance;
using Network.Data.Minutes;
using Network.Data.Practical;

namespace Network.Data.Registrations;

/// <summary>Deletes all registrations of a person, inside a larger transaction.</summary>
internal static class DeletedRegistrations
{
    // By gathering, as everybody who takes several places does, so that no two wait for each other.
    private static readonly Sql s_own = new("""
        SELECT r.Id, r.Name, r.GatheringId,
               CASE WHEN g.State = 'Published' AND EXISTS (SELECT 1 FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL AND s.EndsAt > @now) THEN 1 ELSE 0 END AS IsComing
        FROM Registration r
        JOIN Gathering g ON g.Id = r.GatheringId
        WHERE r.PersonId = @personId ORDER BY r.GatheringId, r.Id
        """);

    private static readonly Sql s_joins = new("DELETE FROM JoinMark WHERE RegistrationId = @id");

    private static readonly Sql s_codes = new("DELETE FROM CheckInCode WHERE RegistrationId = @id");

    private static readonly Sql s_walkIn = new("DELETE FROM WalkIn WHERE RegistrationId = @id");

    private static readonly Sql s_tellings = new("DELETE FROM Telling WHERE RegistrationId = @id");

    private static readonly Sql s_mails = new("DELETE FROM Outbox WHERE RegistrationId = @id");

    // That somebody was written to stays, and when; not who.
    private static readonly Sql s_recipient = new("""
        UPDATE AnnouncementRecipient
        SET RegistrationId = NULL, Name = '', Email = '', EmailKey = CONCAT('deleted:', Id), Token = NULL
        WHERE RegistrationId = @id
        """);

    private static readonly Sql s_certificate = new("DELETE FROM Certificate WHERE RegistrationId = @id");

    private static readonly Sql s_answers = new("DELETE FROM Answer WHERE RegistrationId = @id");

    // What somebody chose by name stays a number without one; what they wrote may say who they are. Without a name neither can be found.
    private static readonly Sql s_evaluationTexts = new("DELETE FROM EvaluationText WHERE RegistrationId = @id");

    private static readonly Sql s_evaluationSets = new("UPDATE EvaluationAnswerSet SET RegistrationId = NULL WHERE RegistrationId = @id");

    private static readonly Sql s_evaluations = new("DELETE FROM EvaluationInvitation WHERE RegistrationId = @id");

    private static readonly Sql s_delete = new("DELETE FROM Registration WHERE Id = @id");

    /// <summary>Gives coming places to those who wait, makes attendance a number, and deletes the rest. The names that stood there.</summary>
    public static async Task<IReadOnlyList<string>> DeleteRegistrations(this SqlRunner sql, long personId, DateTimeOffset now)
    {
        var own = await sql.List<OwnRow>(s_own, new { personId, now });
        foreach (var row in own) await Delete(sql, row, now);
        return [.. own.Select(r => r.Name).Distinct()];
    }

    private static async Task Delete(SqlRunner sql, OwnRow row, DateTimeOffset now)
    {
        await sql.LockSeats(row.GatheringId);
        var registration = (await sql.Registration(row.Id))!;
        if (row.IsComing) await MyRegistrationStore.CancelRegistration(sql, registration, now, tell: false);
        else if (registration.State == RegistrationState.Confirmed) await sql.GiveBack(registration);
        await sql.Uncount(row.Id);
        await AttendanceRows.Forget(sql, row.Id);
        await sql.ForgetInMinutes(row.Id);
        await sql.ForgetStay(row.Id);
        foreach (var statement in new[] { s_joins, s_codes, s_walkIn, s_tellings, s_mails, s_recipient, s_certificate, s_answers, s_evaluationTexts, s_evaluationSets, s_evaluations, s_delete }) await sql.Change(statement, new { id = row.Id });
    }

    private sealed record OwnRow
    {
        public long Id { get; init; }
        public string Name { get; init; } = "";
        public long GatheringId { get; init; }
        public bool IsComing { get; init; }
    }
}
