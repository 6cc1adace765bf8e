using Network.Core.Gatherings;
using Network.Data.Programme;

namespace Network.Data.Gatherings;

/// <summary>Reads and writes sessions inside a larger transaction, with the marks and moments that the link rule needs.</summary>
internal static class SessionRows
{
    private static readonly Sql s_insert = new(
        sqlite: """
            INSERT INTO Session (GatheringId, Title, StartsAt, EndsAt, Place, MeetingUrl, TimeMark, LinkMark, LinkDueAt, NoticeFrom, TellFrom, Sequence, CreatedAt)
            VALUES (@gatheringId, @title, @startsAt, @endsAt, @place, @meetingUrl, @timeMark, @linkMark, @linkDueAt, @noticeFrom, @tellFrom, 0, @now)
            RETURNING Id
            """,
        sqlServer: """
            INSERT INTO Session (GatheringId, Title, StartsAt, EndsAt, Place, MeetingUrl, TimeMark, LinkMark, LinkDueAt, NoticeFrom, TellFrom, Sequence, CreatedAt)
            OUTPUT inserted.Id
            VALUES (@gatheringId, @title, @startsAt, @endsAt, @place, @meetingUrl, @timeMark, @linkMark, @linkDueAt, @noticeFrom, @tellFrom, 0, @now)
            """);

    private static readonly Sql s_update = new("""
        UPDATE Session
        SET Title = @title, StartsAt = @startsAt, EndsAt = @endsAt, Place = @place, MeetingUrl = @meetingUrl, TimeMark = @timeMark,
            LinkMark = @linkMark, LinkDueAt = @linkDueAt, LinkReleasedAt = @linkReleasedAt, NoticeFrom = @noticeFrom, TellFrom = @tellFrom,
            Sequence = @sequence
        WHERE Id = @id AND GatheringId = @gatheringId AND CancelledAt IS NULL
        """);

    private static readonly Sql s_delete = new("""
        DELETE FROM Session
        WHERE Id = @id AND GatheringId = @gatheringId
          AND NOT EXISTS (SELECT 1 FROM Telling t WHERE t.SessionId = Session.Id)
          AND NOT EXISTS (SELECT 1 FROM Outbox o WHERE o.SessionId = Session.Id)
        """);

    // What people did with it keeps a session; what it was to hold goes with it.
    private static readonly Sql s_known = new("""
        SELECT COUNT(*) FROM Session s
        WHERE s.Id = @id
          AND (EXISTS (SELECT 1 FROM Telling t WHERE t.SessionId = s.Id) OR EXISTS (SELECT 1 FROM Outbox o WHERE o.SessionId = s.Id)
            OR EXISTS (SELECT 1 FROM Attendance a WHERE a.SessionId = s.Id) OR EXISTS (SELECT 1 FROM OnlineAttendance n WHERE n.SessionId = s.Id)
            OR EXISTS (SELECT 1 FROM JoinMark j WHERE j.SessionId = s.Id) OR EXISTS (SELECT 1 FROM WalkIn w WHERE w.SessionId = s.Id))
        """);

    private static readonly Sql s_cancel = new("UPDATE Session SET CancelledAt = @now, TellFrom = NULL, Sequence = Sequence + 1 WHERE Id = @id");

    /// <summary>
    /// Writes the sessions as planned, and returns what is new in them. A session that the plan no longer has is taken away only where nobody was
    /// ever told of it (<paramref name="mayRemove"/>); otherwise it has to be cancelled.
    /// </summary>
    public static async Task<IReadOnlyList<SessionChange>> SaveSessions(
        this SqlRunner sql, long gatheringId, IReadOnlyList<SessionChange> changes, bool mayRemove, DateTimeOffset now)
    {
        var existing = mayRemove ? await sql.Sessions(gatheringId) : [];
        var news = new List<SessionChange>();
        foreach (var change in changes)
        {
            var after = change.After with { GatheringId = gatheringId };
            if (change.Before is null) after = after with { Id = await sql.Value<long>(s_insert, Values(after, now)) };
            else await sql.Write(after, now);
            if (change.IsNews) news.Add(change with { After = after });
        }

        foreach (var gone in existing.Where(s => changes.All(c => c.After.Id != s.Id))) await sql.Remove(gone);
        return news;
    }

    /// <summary>Writes one session as it is now to be, unless it is cancelled.</summary>
    public static Task<int> Write(this SqlRunner sql, Session session, DateTimeOffset now) => sql.Change(s_update, Values(session, now));

    /// <summary>Takes a session away that nobody has heard of; one that somebody has is cancelled, and they are told.</summary>
    public static async Task TakeAway(this SqlRunner sql, Session session, DateTimeOffset now)
    {
        if (!await sql.Remove(session)) await sql.Change(s_cancel, new { id = session.Id, now });
    }

    private static async Task<bool> Remove(this SqlRunner sql, Session session)
    {
        if (await sql.Value<int>(s_known, new { id = session.Id }) > 0) return false;
        await sql.ForgetProgramme(session.Id);
        return await sql.Change(s_delete, new { id = session.Id, gatheringId = session.GatheringId }) == 1;
    }

    private static object Values(Session session, DateTimeOffset now) => new
    {
        id = session.Id,
        gatheringId = session.GatheringId,
        title = session.Title,
        startsAt = session.StartsAt,
        endsAt = session.EndsAt,
        place = session.Place,
        meetingUrl = session.MeetingUrl,
        timeMark = session.TimeMark,
        linkMark = session.LinkMark,
        linkDueAt = session.LinkDueAt,
        linkReleasedAt = session.LinkReleasedAt,
        noticeFrom = session.NoticeFrom,
        tellFrom = session.TellFrom,
        sequence = session.Sequence,
        now,
    };
}
