using Network.Core.Attendance;
using Network.Core.Lists;
using Network.Core.Texts;
using Network.Data.Access;

namespace Network.Data.Attendance;

/// <summary>Who was present in a session, for those who organise it.</summary>
public sealed class AttendanceStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_matching = new("""
        SELECT COUNT(*) FROM Registration r
        LEFT JOIN Attendance a ON a.SessionId = @sessionId AND a.RegistrationId = r.Id
        WHERE r.GatheringId = @gatheringId AND r.State = 'Confirmed' AND (@word IS NULL OR r.SearchKey LIKE @word ESCAPE '!')
          AND (@absent = 0 OR a.RegistrationId IS NULL)
        """);

    private static readonly Sql s_page = new(
        sqlite: """
            SELECT r.Id AS RegistrationId, r.Name, r.KommuneId, r.Organisation, a.TickedAt, p.Name AS TickedBy FROM Registration r
            LEFT JOIN Attendance a ON a.SessionId = @sessionId AND a.RegistrationId = r.Id
            LEFT JOIN Person p ON p.Id = a.PersonId
            WHERE r.GatheringId = @gatheringId AND r.State = 'Confirmed' AND (@word IS NULL OR r.SearchKey LIKE @word ESCAPE '!')
              AND (@absent = 0 OR a.RegistrationId IS NULL)
            ORDER BY r.NameKey, r.Id LIMIT @take OFFSET @skip
            """,
        sqlServer: """
            SELECT r.Id AS RegistrationId, r.Name, r.KommuneId, r.Organisation, a.TickedAt, p.Name AS TickedBy FROM Registration r
            LEFT JOIN Attendance a ON a.SessionId = @sessionId AND a.RegistrationId = r.Id
            LEFT JOIN Person p ON p.Id = a.PersonId
            WHERE r.GatheringId = @gatheringId AND r.State = 'Confirmed' AND (@word IS NULL OR r.SearchKey LIKE @word ESCAPE '!')
              AND (@absent = 0 OR a.RegistrationId IS NULL)
            ORDER BY r.NameKey, r.Id OFFSET @skip ROWS FETCH NEXT @take ROWS ONLY
            """);

    private static readonly Sql s_tickAll = new("""
        INSERT INTO Attendance (SessionId, RegistrationId, PersonId, TickedAt)
        SELECT @sessionId, r.Id, @personId, @now FROM Registration r
        WHERE r.GatheringId = @gatheringId AND r.State = 'Confirmed'
          AND NOT EXISTS (SELECT 1 FROM Attendance a WHERE a.SessionId = @sessionId AND a.RegistrationId = r.Id)
        """);

    private static readonly Sql s_untick = new("DELETE FROM Attendance WHERE SessionId = @sessionId AND RegistrationId = @registrationId");

    // Who joins the meeting again is not ticked again by that.
    private static readonly Sql s_mark = new("""
        INSERT INTO JoinMark (SessionId, RegistrationId, MarkedAt)
        SELECT @sessionId, @registrationId, @now WHERE NOT EXISTS (SELECT 1 FROM JoinMark j WHERE j.SessionId = @sessionId AND j.RegistrationId = @registrationId)
        """);

    private static readonly Sql s_deleted = new("SELECT s.DeletedPresent FROM Session s WHERE s.Id = @sessionId");

    private static readonly Sql s_all = new("""
        SELECT r.Id AS RegistrationId, r.Name, r.KommuneId, r.Organisation, a.TickedAt, p.Name AS TickedBy FROM Registration r
        LEFT JOIN Attendance a ON a.SessionId = @sessionId AND a.RegistrationId = r.Id
        LEFT JOIN Person p ON p.Id = a.PersonId
        WHERE r.GatheringId = @gatheringId AND r.State = 'Confirmed' ORDER BY r.NameKey, r.Id
        """);

    /// <summary>The list; null where the network has no such session.</summary>
    /// <param name="access">The proof for the network.</param>
    /// <param name="slug">The gathering.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="search">A part of a name, an address, a kommune; null for all.</param>
    /// <param name="onlyAbsent">Only those who are not ticked.</param>
    /// <param name="page">Which rows of how many.</param>
    /// <param name="stop">Ends the wait for the database.</param>
    public Task<AttendanceSheet?> Find(
        NetworkAccess access, string slug, long sessionId, string? search, bool onlyAbsent, Func<int, (int Skip, int Take)> page, CancellationToken stop = default) =>
        database.Read<AttendanceSheet?>(async sql =>
        {
            if (await sql.SessionOf(access, slug, sessionId) is not var (gathering, session)) return null;
            var folded = SearchFold.Of(search ?? "");
            var word = folded.Length == 0 ? null : $"%{folded}%";
            var values = new { gatheringId = gathering.Id, sessionId, word, absent = onlyAbsent ? 1 : 0 };
            var count = await sql.CountPresent(gathering.Id, sessionId);
            var total = await sql.Value<int>(s_matching, values);
            var (skip, take) = page(total);
            var rows = await sql.List<AttendanceLine>(s_page, new { gatheringId = gathering.Id, sessionId, word, absent = onlyAbsent ? 1 : 0, skip, take });
            return new AttendanceSheet(gathering, session, count, new ListPage<AttendanceLine>(rows, total));
        }, stop);

    /// <summary>Everybody, for a file, and how many were present who are deleted since; null where the network has no such session.</summary>
    public Task<(IReadOnlyList<AttendanceLine> Lines, int Deleted)?> All(NetworkAccess access, string slug, long sessionId, CancellationToken stop = default) =>
        database.Read<(IReadOnlyList<AttendanceLine>, int)?>(async sql => await sql.SessionOf(access, slug, sessionId) is var (gathering, _)
            ? (await sql.List<AttendanceLine>(s_all, new { gatheringId = gathering.Id, sessionId }), await sql.Value<int>(s_deleted, new { sessionId }))
            : null, stop);

    /// <summary>Ticks one as present, or takes the tick away. Twice is once. False where there is no such session.</summary>
    public Task<bool> Tick(NetworkAccess access, string slug, long sessionId, long registrationId, bool present, CancellationToken stop = default) =>
        database.Write(async sql =>
        {
            _ = access.NetworkIdForChange;
            if (await sql.SessionOf(access, slug, sessionId) is null) return false;
            var now = clock.GetUtcNow();
            if (present) await sql.Tick(sessionId, registrationId, access.PersonId, now);
            else if (await sql.Change(s_untick, new { sessionId, registrationId }) == 1) await sql.Change(s_mark, new { sessionId, registrationId, now });
            return true;
        }, stop);

    /// <summary>Ticks all who have a place; how many were not ticked before, null where there is no such session.</summary>
    public Task<int?> TickAll(NetworkAccess access, string slug, long sessionId, CancellationToken stop = default) => database.Write<int?>(async sql =>
    {
        _ = access.NetworkIdForChange;
        if (await sql.SessionOf(access, slug, sessionId) is not var (gathering, _)) return null;
        return await sql.Change(s_tickAll, new { sessionId, gatheringId = gathering.Id, personId = access.PersonId, now = clock.GetUtcNow() });
    }, stop);
}
