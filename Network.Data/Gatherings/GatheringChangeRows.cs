using Network.Core.Gatherings;
using Network.Data.Access;

namespace Network.Data.Gatherings;

/// <summary>Writes and reads what was changed, inside the transaction that changes it.</summary>
internal static class GatheringChangeRows
{
    private static readonly Sql s_insert = new(
        sqlite: """
            INSERT INTO GatheringChange (GatheringId, Kind, PersonId, Reason, CreatedAt, TellFrom)
            VALUES (@gatheringId, @kind, @personId, @reason, @now, @tellFrom)
            RETURNING Id
            """,
        sqlServer: """
            INSERT INTO GatheringChange (GatheringId, Kind, PersonId, Reason, CreatedAt, TellFrom)
            OUTPUT inserted.Id
            VALUES (@gatheringId, @kind, @personId, @reason, @now, @tellFrom)
            """);

    private static readonly Sql s_insertSession = new("""
        INSERT INTO GatheringChangeSession (GatheringChangeId, SessionId, StartsAt, EndsAt, Place, MeetingUrl, LinkReleasedAt, NoticeFrom, TellFrom,
          NewStartsAt, NewEndsAt, NewPlace, NewMeetingUrl)
        VALUES (@changeId, @sessionId, @startsAt, @endsAt, @place, @meetingUrl, @linkReleasedAt, @noticeFrom, @tellFrom,
          @newStartsAt, @newEndsAt, @newPlace, @newMeetingUrl)
        """);

    /// <summary>What <see cref="ChangedSessions(SqlAnswers)"/> reads of the changes @ids, as a part of a larger statement.</summary>
    public const string Select = """
        SELECT x.GatheringChangeId, x.SessionId, x.StartsAt, x.EndsAt, x.Place, x.MeetingUrl, x.LinkReleasedAt, x.NoticeFrom, x.TellFrom,
               x.NewStartsAt, x.NewEndsAt, x.NewPlace, x.NewMeetingUrl
        FROM GatheringChangeSession x WHERE x.GatheringChangeId IN @ids ORDER BY x.NewStartsAt, x.SessionId
        """;

    private static readonly Sql s_sessions = new(Select);

    /// <summary>Writes down who did what, with the sessions before and after; those of a new session have got their row by now.</summary>
    public static async Task Remember(
        this SqlRunner sql, NetworkAccess access, long gatheringId, GatheringChangeKind kind, string? reason, DateTimeOffset tellFrom, DateTimeOffset now,
        IEnumerable<SessionChange> sessions)
    {
        var id = await sql.Value<long>(s_insert, new { gatheringId, kind = kind.ToString(), personId = access.PersonId, reason, tellFrom, now });
        foreach (var session in sessions) await sql.Change(s_insertSession, Values(id, session));
    }

    /// <summary>The sessions of these changes, by change.</summary>
    public static Task<ILookup<long, ChangedSession>> ChangedSessions(this SqlRunner sql, IReadOnlyCollection<long> ids) => sql.Several(s_sessions, new { ids }, ChangedSessions);

    /// <summary>The same from a larger answer.</summary>
    public static async Task<ILookup<long, ChangedSession>> ChangedSessions(this SqlAnswers answers) =>
        (await answers.List<ChangedRow>()).ToLookup(r => r.GatheringChangeId, r => r.Value);

    private static object Values(long changeId, SessionChange change) => new
    {
        changeId,
        sessionId = change.After.Id,
        startsAt = change.Before?.StartsAt,
        endsAt = change.Before?.EndsAt,
        place = change.Before?.Place,
        meetingUrl = change.Before?.MeetingUrl,
        linkReleasedAt = change.Before?.LinkReleasedAt,
        noticeFrom = change.Before?.NoticeFrom,
        tellFrom = change.Before?.TellFrom,
        newStartsAt = change.After.StartsAt,
        newEndsAt = change.After.EndsAt,
        newPlace = change.After.Place,
        newMeetingUrl = change.After.MeetingUrl,
    };

    private sealed record ChangedRow
    {
        public long GatheringChangeId { get; init; }
        public long SessionId { get; init; }
        public DateTimeOffset? StartsAt { get; init; }
        public DateTimeOffset? EndsAt { get; init; }
        public string? Place { get; init; }
        public string? MeetingUrl { get; init; }
        public DateTimeOffset? LinkReleasedAt { get; init; }
        public DateTimeOffset? NoticeFrom { get; init; }
        public DateTimeOffset? TellFrom { get; init; }
        public DateTimeOffset NewStartsAt { get; init; }
        public DateTimeOffset NewEndsAt { get; init; }
        public string? NewPlace { get; init; }
        public string? NewMeetingUrl { get; init; }

        public ChangedSession Value => new()
        {
            SessionId = SessionId,
            StartsAt = StartsAt,
            EndsAt = EndsAt,
            Place = Place,
            MeetingUrl = MeetingUrl,
            LinkReleasedAt = LinkReleasedAt,
            NoticeFrom = NoticeFrom,
            TellFrom = TellFrom,
            NewStartsAt = NewStartsAt,
            NewEndsAt = NewEndsAt,
            NewPlace = NewPlace,
            NewMeetingUrl = NewMeetingUrl,
        };
    }
}
