using Network.Core.Gatherings;
using Network.Core.Members;
using Network.Core.Registrations;
using Network.Core.Texts;

namespace Network.Data.Members;

/// <summary>The gatherings of a network that are to come, with one member's own standing in each: one statement, a row for each session.</summary>
internal static class MemberComing
{
    private static readonly Sql s_coming = new("""
        SELECT g.Id AS GatheringId, g.Slug, g.TitleNn, g.TitleNb, g.TitleEn, g.Mode, g.Audience, g.OpensAt, g.ClosesAt, g.JoinIsAttendance,
               s.Id AS SessionId, s.Title, s.StartsAt, s.EndsAt, s.Place, s.MeetingUrl, s.LinkDueAt,
               r.Id AS RegistrationId, r.State, r.Token, r.CalendarToken, r.OfferedUntil, l.Token AS LeaderToken, l.DeclinedAt,
               (SELECT COUNT(*) FROM Registration w
                WHERE w.GatheringId = g.Id AND w.State = 'Waiting' AND w.OfferedUntil IS NULL AND w.WaitingNumber <= r.WaitingNumber) AS Ahead,
               (SELECT COUNT(*) FROM OnlineAttendance a WHERE a.RegistrationId = r.Id AND a.SessionId = s.Id) AS Online,
               (SELECT COUNT(*) FROM Participant p WHERE p.LearningNetworkId = g.LearningNetworkId AND p.PersonId = q.Id) AS Parts,
               (SELECT COUNT(*) FROM Participant p
                JOIN ParticipantRole x ON x.ParticipantId = p.Id
                JOIN NetworkRole t ON t.Id = x.NetworkRoleId
                WHERE p.LearningNetworkId = g.LearningNetworkId AND p.PersonId = q.Id AND t.ForLeaders = 1) AS Leads
        FROM Gathering g
        JOIN Session s ON s.GatheringId = g.Id AND s.CancelledAt IS NULL
        JOIN Person q ON q.Id = @personId
        LEFT JOIN Registration r ON r.GatheringId = g.Id AND r.PersonId = q.Id
        LEFT JOIN LeaderInvitation l ON l.GatheringId = g.Id AND l.EmailKey = q.EmailKey AND l.InvitedAt IS NOT NULL
        WHERE g.LearningNetworkId = @networkId AND g.State = 'Published'
          AND EXISTS (SELECT 1 FROM Session e WHERE e.GatheringId = g.Id AND e.CancelledAt IS NULL AND e.EndsAt > @now)
        ORDER BY s.StartsAt, s.Id, r.Id
        """);

    /// <summary>The next ones.</summary>
    public static async Task<IReadOnlyList<MemberGathering>> Coming(this SqlRunner sql, long networkId, long personId, DateTimeOffset now)
    {
        var rows = await sql.List<ComingRow>(s_coming, new { networkId, personId, now });
        return [.. rows.GroupBy(r => r.GatheringId).Select(g => Gathering([.. g], now))];
    }

    // Somebody may have cancelled under one address and come back under another.
    private static MemberGathering Gathering(IReadOnlyList<ComingRow> all, DateTimeOffset now)
    {
        var own = all.GroupBy(r => r.RegistrationId).OrderBy(r => r.First().State == RegistrationState.Cancelled).First().ToList();
        var first = own[0];
        var line = new OwnLine
        {
            GatheringId = first.GatheringId,
            Slug = first.Slug,
            Title = first.Heading,
            Mode = first.Mode,
            StartsAt = own.Min(r => r.StartsAt),
            EndsAt = own.Max(r => r.EndsAt),
            LeaderToken = first.LeaderToken,
            Registration = first.RegistrationId is null ? null : first.Registration(own),
        };
        return new MemberGathering(line.With(own.Select(r => r.Session), now), first.MayRegister(now));
    }

    private sealed record ComingRow
    {
        public long GatheringId { get; init; }
        public string Slug { get; init; } = "";
        public string? TitleNn { get; init; }
        public string? TitleNb { get; init; }
        public string? TitleEn { get; init; }
        public MeetingMode Mode { get; init; }
        public Audience Audience { get; init; }
        public DateTimeOffset? OpensAt { get; init; }
        public DateTimeOffset? ClosesAt { get; init; }
        public bool JoinIsAttendance { get; init; }
        public long SessionId { get; init; }
        public string? Title { get; init; }
        public DateTimeOffset StartsAt { get; init; }
        public DateTimeOffset EndsAt { get; init; }
        public string? Place { get; init; }
        public string? MeetingUrl { get; init; }
        public DateTimeOffset LinkDueAt { get; init; }
        public long? RegistrationId { get; init; }
        public RegistrationState? State { get; init; }
        public string? Token { get; init; }
        public string? CalendarToken { get; init; }
        public DateTimeOffset? OfferedUntil { get; init; }
        public string? LeaderToken { get; init; }
        public DateTimeOffset? DeclinedAt { get; init; }
        public int Ahead { get; init; }
        public int Online { get; init; }
        public int Parts { get; init; }
        public int Leads { get; init; }

        public LocalText Heading => new(TitleNn, TitleNb, TitleEn);

        public Session Session => new Session
        {
            Id = SessionId, GatheringId = GatheringId, Title = Title, StartsAt = StartsAt, EndsAt = EndsAt, Place = Place, MeetingUrl = MeetingUrl, LinkDueAt = LinkDueAt,
        }.For(Mode, Online > 0);

        public bool MayRegister(DateTimeOffset now) =>
            RegistrationId is null && DeclinedAt is null && (OpensAt is null || OpensAt <= now) && (ClosesAt is null || ClosesAt > now)
            && (LeaderToken is not null || (Audience == Audience.Leaders ? Leads > 0 : Parts > 0));

        public OwnRegistration Registration(IReadOnlyList<ComingRow> sessions) => new()
        {
            Id = RegistrationId!.Value,
            GatheringId = GatheringId,
            Slug = Slug,
            Token = Token!,
            CalendarToken = CalendarToken!,
            JoinIsAttendance = JoinIsAttendance,
            Title = Heading,
            State = State!.Value,
            Position = State == RegistrationState.Waiting && OfferedUntil is null ? Ahead : null,
            OfferedUntil = OfferedUntil,
            Mode = Mode,
            StartsAt = sessions.Min(r => r.StartsAt),
            EndsAt = sessions.Max(r => r.EndsAt),
        };
    }
}
