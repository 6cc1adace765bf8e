using Network.Core.Attendance;
using Network.Core.Gatherings;
using Network.Data.Access;
using Network.Data.Gatherings;

namespace Network.Data.Attendance;

/// <summary>Ticks inside a larger transaction.</summary>
public static class AttendanceRows
{
    private static readonly Sql s_tick = new("""
        INSERT INTO Attendance (SessionId, RegistrationId, PersonId, TickedAt)
        SELECT @sessionId, r.Id, @personId, @now FROM Registration r
        WHERE r.Id = @registrationId AND r.GatheringId = (SELECT s.GatheringId FROM Session s WHERE s.Id = @sessionId) AND r.State = 'Confirmed'
          AND NOT EXISTS (SELECT 1 FROM Attendance a WHERE a.SessionId = @sessionId AND a.RegistrationId = r.Id)
        """);

    private static readonly Sql s_since = new("SELECT a.TickedAt FROM Attendance a WHERE a.SessionId = @sessionId AND a.RegistrationId = @registrationId");

    private static readonly Sql s_counts = new("""
        SELECT COUNT(*) AS Registered, COUNT(a.RegistrationId) AS Ticked, (SELECT s.DeletedPresent FROM Session s WHERE s.Id = @sessionId) AS Deleted
        FROM Registration r
        LEFT JOIN Attendance a ON a.SessionId = @sessionId AND a.RegistrationId = r.Id
        WHERE r.GatheringId = @gatheringId AND r.State = 'Confirmed'
        """);

    private static readonly Sql s_keepNumber = new("""
        UPDATE Session SET DeletedPresent = DeletedPresent + 1
        WHERE Id IN (SELECT a.SessionId FROM Attendance a WHERE a.RegistrationId = @registrationId)
        """);

    private static readonly Sql s_untick = new("DELETE FROM Attendance WHERE RegistrationId = @registrationId");

    private static readonly Sql s_forgetCertificate = new("DELETE FROM Certificate WHERE RegistrationId = @registrationId");

    private static readonly Sql s_forgetCode = new("DELETE FROM CheckInCode WHERE RegistrationId = @registrationId");

    private static readonly Sql s_forgetMarks = new("DELETE FROM JoinMark WHERE RegistrationId = @registrationId");

    private static readonly Sql s_forgetWalkIn = new("DELETE FROM WalkIn WHERE RegistrationId = @registrationId");

    /// <summary>The session with its gathering; null where the network has no such, or it is cancelled.</summary>
    internal static async Task<(Gathering Gathering, Session Session)?> SessionOf(this SqlRunner sql, NetworkAccess access, string slug, long sessionId)
    {
        var gathering = await sql.Gathering(slug);
        var session = gathering?.LearningNetworkId == access.NetworkId ? gathering.Planned.FirstOrDefault(s => s.Id == sessionId) : null;
        return session is null ? null : (gathering!, session);
    }

    /// <summary>How many of a gathering are present in one of its sessions.</summary>
    internal static async Task<AttendanceCount> CountPresent(this SqlRunner sql, long gatheringId, long sessionId)
    {
        var row = (await sql.Find<CountRow>(s_counts, new { gatheringId, sessionId }))!;
        return new AttendanceCount(row.Registered, row.Ticked, row.Deleted);
    }

    /// <summary>Ticks somebody who has a place in the session's gathering; false where they have none, or are ticked already.</summary>
    internal static async Task<bool> Tick(this SqlRunner sql, long sessionId, long registrationId, long personId, DateTimeOffset now) =>
        await sql.Change(s_tick, new { sessionId, registrationId, personId, now }) == 1;

    /// <summary>When somebody was ticked; null where they were not.</summary>
    internal static Task<DateTimeOffset?> PresentSince(this SqlRunner sql, long sessionId, long registrationId) =>
        sql.Value<DateTimeOffset?>(s_since, new { sessionId, registrationId });

    /// <summary>
    /// Of somebody who is to be deleted, keeps of each session that one more was there, and nothing else: ticks, code, certificate and what was agreed
    /// to at the door are gone. Before the registration's own row goes. Twice is once.
    /// </summary>
    public static async Task Forget(this SqlRunner sql, long registrationId)
    {
        await sql.Change(s_keepNumber, new { registrationId });
        await sql.Change(s_untick, new { registrationId });
        await sql.Change(s_forgetCertificate, new { registrationId });
        await sql.Change(s_forgetCode, new { registrationId });
        await sql.Change(s_forgetMarks, new { registrationId });
        await sql.Change(s_forgetWalkIn, new { registrationId });
    }

    private sealed record CountRow
    {
        public int Registered { get; init; }
        public int Ticked { get; init; }
        public int Deleted { get; init; }
    }
}
