using Network.Core.Gatherings;
using Network.Data.Programme;

namespace Network.Data.Gatherings;

/// <summary>Reads and writes sessions inside a larger transaction, with the marks and moments that the link rule needs.</summary>
internal static class SessionRows
{
    private static readonly Sql s_byGathering = new("""
        SELECT s.Id, s.GatheringId, s.Title, s.StartsAt, s.EndsAt, s.Place, s.MeetingUrl, s.TimeMark, s.LinkMark,
               s.LinkDueAt, s.LinkReleasedAt, s.NoticeFrom, s.Sequence, s.CancelledAt, s.CancelReason
        FROM Session s WHERE s.GatheringId = @gatheringId ORDER BY s.StartsAt, s.Id
        """);

    private static readonly Sql s_insert = new("""
        INSERT INTO Session (GatheringId, Title, StartsAt, EndsAt, Place, MeetingUrl, TimeMark, LinkMark, LinkDueAt, NoticeFrom, Sequence, CreatedAt)
        VALUES (@gatheringId, @title, @startsAt, @endsAt, @place, @meetingUrl, @timeMark, @linkMark, @linkDueAt, @noticeFrom, 0, @now)
        """);

    private static readonly Sql s_update = new("""
        UPDATE Session
        SET Title = @title, StartsAt = @startsAt, EndsAt = @endsAt, Place = @place, MeetingUrl = @meetingUrl, TimeMark = @timeMark,
            LinkMark = @linkMark, LinkDueAt = @linkDueAt, LinkReleasedAt = @linkReleasedAt, NoticeFrom = @noticeFrom, Sequence = @sequence
        WHERE Id = @id AND GatheringId = @gatheringId AND CancelledAt IS NULL
        """);

    private static readonly Sql s_delete = new("""
        DELETE FROM Session
        WHERE Id = @id AND GatheringId = @gatheringId
          AND NOT EXISTS (SELECT 1 FROM Telling t WHERE t.SessionId = Session.Id)
          AND NOT EXISTS (SELECT 1 FROM Outbox o WHERE o.SessionId = Session.Id)
        """);

    /// <summary>The gathering's sessions by start, with their programme.</summary>
    public static async Task<IReadOnlyList<Session>> Sessions(this SqlRunner sql, long gatheringId)
    {
        var programme = await sql.Programme(gatheringId);
        return [.. (await sql.List<Session>(s_byGathering, new { gatheringId })).Select(s => s with { Programme = [.. programme[s.Id]] })];
    }

    /// <summary>
    /// Writes the sessions as planned. A session that the plan no longer has is taken away only where nobody was ever told of it
    /// (<paramref name="mayRemove"/>); otherwise it has to be cancelled.
    /// </summary>
    public static async Task SaveSessions(
        this SqlRunner sql, long gatheringId, IReadOnlyList<SessionPlan> plans, LinkRule rule, bool mayRemove, DateTimeOffset now)
    {
        var existing = (await sql.Sessions(gatheringId)).ToDictionary(s => s.Id);
        foreach (var plan in plans)
        {
            if (plan.Id == 0) await sql.Change(s_insert, Values(gatheringId, SessionChanges.New(plan, rule, now), now));
            else if (existing.TryGetValue(plan.Id, out var old)) await sql.Change(s_update, Values(gatheringId, SessionChanges.Apply(old, plan, rule, now), now));
        }

        if (!mayRemove) return;
        foreach (var gone in existing.Keys.Except(plans.Select(p => p.Id)))
        {
            await sql.ForgetProgramme(gone);
            await sql.Change(s_delete, new { id = gone, gatheringId });
        }
    }

    private static object Values(long gatheringId, Session session, DateTimeOffset now) => new
    {
        id = session.Id,
        gatheringId,
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
        sequence = session.Sequence,
        now,
    };
}
