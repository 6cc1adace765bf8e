using Network.Core.Reminders;

namespace Network.Data.Reminders;

/// <summary>
/// Who is reminded of a gathering as things stand: the same question when mails are queued, when they are written and when they are foretold. The key
/// names kind, gathering and person, so that nobody is reminded twice of the same, however often they register or a gathering is moved.
/// </summary>
internal static class ReminderPeople
{
    // While a change of the gathering may still be undone, nobody is reminded of it.
    // Participants and members of the series whom it is for, who have neither registered, nor cancelled, nor declined.
    private static readonly Sql s_queueClosesSoon = new("""
        INSERT INTO Outbox (MailKey, Kind, Priority, PersonId, AboutId, State, NextAt, Attempts, CreatedAt)
        SELECT CONCAT('closes-soon:', @gatheringId, ':', q.Id),
               'ClosesSoon', 9, q.Id, @gatheringId, 'Queued', @now, 0, @now
        FROM Person q
        WHERE (q.Id IN (SELECT p.PersonId FROM Participant p WHERE p.LearningNetworkId = @networkId)
            OR (@audience <> 'Participants' AND q.Id IN (SELECT m.PersonId FROM SeriesMember m WHERE m.LearningNetworkId = @networkId)))
          AND (@audience <> 'InvitedKommuner'
            OR q.Id IN (SELECT p.PersonId FROM Participant p
                        JOIN NetworkKommune k ON k.LearningNetworkId = p.LearningNetworkId AND k.KommuneId = p.KommuneId WHERE p.LearningNetworkId = @networkId)
            OR q.Id IN (SELECT m.PersonId FROM SeriesMember m
                        JOIN NetworkKommune k ON k.LearningNetworkId = m.LearningNetworkId AND k.KommuneId = m.KommuneId WHERE m.LearningNetworkId = @networkId))
          AND (@audience <> 'Leaders'
            OR q.Id IN (SELECT p.PersonId FROM Participant p
                        JOIN ParticipantRole x ON x.ParticipantId = p.Id
                        JOIN NetworkRole n ON n.Id = x.NetworkRoleId WHERE p.LearningNetworkId = @networkId AND n.ForLeaders = 1))
          AND NOT EXISTS (SELECT 1 FROM Registration r WHERE r.GatheringId = @gatheringId AND r.EmailKey = q.EmailKey)
          AND NOT EXISTS (SELECT 1 FROM Registration r WHERE r.PersonId = q.Id AND r.GatheringId = @gatheringId)
          AND NOT EXISTS (SELECT 1 FROM LeaderInvitation l WHERE l.GatheringId = @gatheringId AND l.EmailKey = q.EmailKey AND l.DeclinedAt IS NOT NULL)
          AND NOT EXISTS (SELECT 1 FROM SeriesOptOut o
                          JOIN SeriesMember m ON m.Id = o.SeriesMemberId WHERE o.GatheringId = @gatheringId AND m.PersonId = q.Id)
          AND EXISTS (SELECT 1 FROM Gathering g WHERE g.Id = @gatheringId AND g.State = 'Published')
          AND NOT EXISTS (SELECT 1 FROM Session h WHERE h.GatheringId = @gatheringId AND h.TellFrom > @now)
          AND NOT EXISTS (SELECT 1 FROM Outbox e WHERE e.MailKey =
                CONCAT('closes-soon:', @gatheringId, ':', q.Id))
        """);

    private static readonly Sql s_closesSoon = new("""
        SELECT g.Id AS GatheringId, COUNT(*) AS People
        FROM (SELECT p.PersonId FROM Participant p WHERE p.LearningNetworkId = @networkId
              UNION SELECT m.PersonId FROM SeriesMember m WHERE m.LearningNetworkId = @networkId) c
        JOIN Person q ON q.Id = c.PersonId
        JOIN Gathering g ON g.LearningNetworkId = @networkId AND g.Id IN @ids
        WHERE (@personId IS NULL OR q.Id = @personId)
          AND (g.Audience <> 'Participants' OR q.Id IN (SELECT p.PersonId FROM Participant p WHERE p.LearningNetworkId = @networkId))
          AND (g.Audience <> 'InvitedKommuner'
            OR q.Id IN (SELECT p.PersonId FROM Participant p
                        JOIN NetworkKommune k ON k.LearningNetworkId = p.LearningNetworkId AND k.KommuneId = p.KommuneId WHERE p.LearningNetworkId = @networkId)
            OR q.Id IN (SELECT m.PersonId FROM SeriesMember m
                        JOIN NetworkKommune k ON k.LearningNetworkId = m.LearningNetworkId AND k.KommuneId = m.KommuneId WHERE m.LearningNetworkId = @networkId))
          AND (g.Audience <> 'Leaders'
            OR q.Id IN (SELECT p.PersonId FROM Participant p
                        JOIN ParticipantRole x ON x.ParticipantId = p.Id
                        JOIN NetworkRole n ON n.Id = x.NetworkRoleId WHERE p.LearningNetworkId = @networkId AND n.ForLeaders = 1))
          AND NOT EXISTS (SELECT 1 FROM Registration r WHERE r.GatheringId = g.Id AND r.EmailKey = q.EmailKey)
          AND NOT EXISTS (SELECT 1 FROM Registration r WHERE r.PersonId = q.Id AND r.GatheringId = g.Id)
          AND NOT EXISTS (SELECT 1 FROM LeaderInvitation l WHERE l.GatheringId = g.Id AND l.EmailKey = q.EmailKey AND l.DeclinedAt IS NOT NULL)
          AND NOT EXISTS (SELECT 1 FROM SeriesOptOut o
                          JOIN SeriesMember m ON m.Id = o.SeriesMemberId WHERE o.GatheringId = g.Id AND m.PersonId = q.Id)
          AND (@personId IS NOT NULL OR NOT EXISTS (SELECT 1 FROM Outbox e WHERE e.MailKey =
                CONCAT('closes-soon:', g.Id, ':', q.Id)))
        GROUP BY g.Id
        """);

    // A registration keeps its row when somebody cancels and comes back.
    private static readonly Sql s_queueRegistered = new("""
        INSERT INTO Outbox (MailKey, Kind, Priority, RegistrationId, AboutId, State, NextAt, Attempts, CreatedAt)
        SELECT CONCAT('reminder:', @kind, ':', @gatheringId, ':', r.Id),
               @kind, 9, r.Id, @gatheringId, 'Queued', @now, 0, @now
        FROM Registration r
        JOIN Gathering g ON g.Id = r.GatheringId
        WHERE r.GatheringId = @gatheringId AND g.State = 'Published' AND r.State = 'Confirmed'
          AND (@kind <> 'Practical' OR r.IsOnline = 0)
          AND NOT EXISTS (SELECT 1 FROM Session h WHERE h.GatheringId = @gatheringId AND h.TellFrom > @now)
          AND (@kind <> 'SlidesUp' OR r.Id IN (SELECT a.RegistrationId FROM Attendance a)
            OR NOT EXISTS (SELECT 1 FROM Attendance a JOIN Session s ON s.Id = a.SessionId WHERE s.GatheringId = @gatheringId))
          AND NOT EXISTS (SELECT 1 FROM Outbox e WHERE e.MailKey =
                CONCAT('reminder:', @kind, ':', @gatheringId, ':', r.Id))
        """);

    private static readonly Sql s_registered = new("""
        SELECT r.GatheringId, COUNT(*) AS People FROM Registration r
        WHERE r.GatheringId IN @ids AND r.State = 'Confirmed' AND (@registrationId IS NULL OR r.Id = @registrationId)
          AND (@kind <> 'Practical' OR r.IsOnline = 0)
          AND (@kind <> 'SlidesUp' OR r.Id IN (SELECT a.RegistrationId FROM Attendance a)
            OR NOT EXISTS (SELECT 1 FROM Attendance a JOIN Session s ON s.Id = a.SessionId WHERE s.GatheringId = r.GatheringId))
          AND (@registrationId IS NOT NULL OR NOT EXISTS (SELECT 1 FROM Outbox e WHERE e.MailKey =
                CONCAT('reminder:', @kind, ':', r.GatheringId, ':', r.Id)))
        GROUP BY r.GatheringId
        """);

    /// <summary>Queues the mails of all who are to be reminded and were not; returns how many are new.</summary>
    public static Task<int> QueueReminders(this SqlRunner sql, ReminderKind kind, long networkId, ReminderSubject gathering, DateTimeOffset now) =>
        kind == ReminderKind.ClosesSoon
            ? sql.Change(s_queueClosesSoon, new { gatheringId = gathering.Id, networkId, audience = gathering.Audience.ToString(), now })
            : sql.Change(s_queueRegistered, new { gatheringId = gathering.Id, kind = ReminderSetting.MailOf(kind).ToString(), now });

    /// <summary>How many are to be reminded and were not, by gathering of the network; those of nobody are not among them.</summary>
    public static Task<IReadOnlyDictionary<long, int>> CountReminded(this SqlRunner sql, ReminderKind kind, long networkId, IReadOnlyCollection<long> gatheringIds) =>
        Count(sql, kind, networkId, gatheringIds, null, null);

    /// <summary>True where one who was named (still) is to be reminded.</summary>
    public static async Task<bool> IsReminded(this SqlRunner sql, ReminderKind kind, long networkId, long gatheringId, long? personId, long? registrationId) =>
        (await Count(sql, kind, networkId, [gatheringId], personId, registrationId)).Count > 0;

    private static async Task<IReadOnlyDictionary<long, int>> Count(
        SqlRunner sql, ReminderKind kind, long networkId, IReadOnlyCollection<long> ids, long? personId, long? registrationId)
    {
        var rows = kind == ReminderKind.ClosesSoon
            ? await sql.List<CountRow>(s_closesSoon, new { ids, networkId, personId })
            : await sql.List<CountRow>(s_registered, new { ids, kind = ReminderSetting.MailOf(kind).ToString(), registrationId });
        return rows.ToDictionary(r => r.GatheringId, r => r.People);
    }

    private sealed record CountRow
    {
        public long GatheringId { get; init; }
        public int People { get; init; }
    }
}
