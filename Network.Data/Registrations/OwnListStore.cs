using Network.Core.Attendance;
using Network.Core.Gatherings;
using Network.Core.Lists;
using Network.Core.Registrations;
using Network.Core.Texts;

namespace Network.Data.Registrations;

/// <summary>What one person is registered for, waits for and is invited to, for that person: as many statements whatever they have.</summary>
public sealed class OwnListStore(Database database, TimeProvider clock)
{
    // Whoever has cancelled, declined or opted out has said no.
    private static readonly Sql s_all = new($"""
        {OwnRegistrationStore.OfPerson};
        SELECT g.Id AS GatheringId, g.Slug, g.TitleNn, g.TitleNb, g.TitleEn, g.Mode, n.NameNn, n.NameNb, n.NameEn, l.Token AS LeaderToken,
               MIN(s.StartsAt) AS StartsAt, MAX(s.EndsAt) AS EndsAt
        FROM Gathering g
        JOIN LearningNetwork n ON n.Id = g.LearningNetworkId
        JOIN Person q ON q.Id = @personId
        JOIN Session s ON s.GatheringId = g.Id AND s.CancelledAt IS NULL
        LEFT JOIN LeaderInvitation l ON l.GatheringId = g.Id AND l.EmailKey = q.EmailKey AND l.InvitedAt IS NOT NULL
        WHERE g.State = 'Published' AND (g.OpensAt IS NULL OR g.OpensAt <= @now) AND (g.ClosesAt IS NULL OR g.ClosesAt > @now) AND l.DeclinedAt IS NULL
          AND g.Id IN (SELECT o.Id FROM Gathering o JOIN Participant p ON p.LearningNetworkId = o.LearningNetworkId WHERE p.PersonId = @personId
                       UNION
                       SELECT i.GatheringId FROM LeaderInvitation i JOIN Person w ON w.EmailKey = i.EmailKey WHERE w.Id = @personId)
          AND (g.Audience <> 'Leaders' OR l.Id IS NOT NULL
               OR EXISTS (SELECT 1 FROM Participant p
                          JOIN ParticipantRole x ON x.ParticipantId = p.Id
                          JOIN NetworkRole t ON t.Id = x.NetworkRoleId
                          WHERE p.LearningNetworkId = g.LearningNetworkId AND p.PersonId = @personId AND t.ForLeaders = 1))
          AND NOT EXISTS (SELECT 1 FROM Registration r WHERE r.GatheringId = g.Id AND (r.PersonId = @personId OR r.EmailKey = q.EmailKey))
          AND NOT EXISTS (SELECT 1 FROM SeriesMember m JOIN SeriesOptOut y ON y.SeriesMemberId = m.Id WHERE m.PersonId = @personId AND y.GatheringId = g.Id)
        GROUP BY g.Id, g.Slug, g.TitleNn, g.TitleNb, g.TitleEn, g.Mode, n.NameNn, n.NameNb, n.NameEn, l.Token HAVING MAX(s.EndsAt) > @now
        """);

    private static readonly Sql s_shown = new("""
        SELECT q.Id, q.GatheringId, q.Title, q.StartsAt, q.EndsAt, q.Place, CASE WHEN q.IsInRoom = 1 THEN NULL ELSE q.MeetingUrl END AS MeetingUrl, q.LinkDueAt, q.CancelledAt, q.IsInRoom
        FROM (SELECT s.Id, s.GatheringId, s.Title, s.StartsAt, s.EndsAt, s.Place, s.MeetingUrl, s.LinkDueAt, s.CancelledAt,
                     CASE WHEN g.Mode = 'Hybrid' AND NOT EXISTS (SELECT 1 FROM OnlineAttendance a JOIN Registration r ON r.Id = a.RegistrationId
                                                                  WHERE a.SessionId = s.Id AND r.PersonId = @personId) THEN 1 ELSE 0 END AS IsInRoom
              FROM Session s JOIN Gathering g ON g.Id = s.GatheringId
              WHERE s.GatheringId IN @ids AND s.CancelledAt IS NULL) q
        ORDER BY q.StartsAt, q.Id;
        SELECT r.Id AS RegistrationId,
               (SELECT COUNT(*) FROM Attendance a JOIN Session s ON s.Id = a.SessionId WHERE a.RegistrationId = r.Id AND s.CancelledAt IS NULL) AS Attended,
               (SELECT COUNT(*) FROM Certificate c WHERE c.RegistrationId = r.Id) AS Issued
        FROM Registration r WHERE r.Id IN @pastIds
        """);

    /// <summary>The list.</summary>
    /// <param name="personId">Whose.</param>
    /// <param name="only">Of what is to come only these; null for all.</param>
    /// <param name="coming">Which rows of how many that are to come.</param>
    /// <param name="past">Which rows of how many that are over.</param>
    /// <param name="stop">Ends the wait for the database.</param>
    public Task<OwnList> Find(
        long personId, OwnStanding? only, Func<int, (int Skip, int Take)> coming, Func<int, (int Skip, int Take)> past, CancellationToken stop = default) =>
        database.Read(async sql =>
        {
            var now = clock.GetUtcNow();
            var (registrations, invitedTo) = await sql.Several(s_all, new { personId, now }, async answers => (await OwnRegistrationStore.Read(answers), await answers.List<InvitedRow>()));
            var own = OwnRegistrations.At(registrations, now);
            var invited = invitedTo.Select(r => r.Value);
            var all = own.Coming.Select(OwnLine.Of).Concat(invited).OrderBy(l => l.StartsAt).ThenBy(l => l.GatheringId).ToList();
            var before = Cut([.. own.Past.Select(OwnLine.Of)], past);
            var next = Cut([.. all.Where(l => only is null || l.Standing == only)], coming);
            var shown = new { personId, ids = Ids(next, before), pastIds = before.Rows.Select(l => l.Registration!.Id).ToList() };
            var (sessions, certificates) = await sql.Several(s_shown, shown, async answers =>
                ((await answers.List<Session>()).ToLookup(s => s.GatheringId), (await answers.List<CertificateRow>()).ToDictionary(c => c.RegistrationId)));
            return new OwnList(
                all.CountBy(l => l.Standing).ToDictionary(),
                next with { Rows = [.. next.Rows.Select(l => l.With(sessions[l.GatheringId], now))] },
                before with { Rows = [.. before.Rows.Select(l => Certified(l.With(sessions[l.GatheringId], now), certificates, now))] },
                now);
        }, stop);

    private static ListPage<OwnLine> Cut(List<OwnLine> all, Func<int, (int Skip, int Take)> page)
    {
        var (skip, take) = page(all.Count);
        return new ListPage<OwnLine>([.. all.Skip(skip).Take(take)], all.Count);
    }

    private static List<long> Ids(params ListPage<OwnLine>[] pages) => [.. pages.SelectMany(p => p.Rows).Select(l => l.GatheringId)];

    private static OwnLine Certified(OwnLine line, Dictionary<long, CertificateRow> certificates, DateTimeOffset now)
    {
        if (line.Registration is not { State: RegistrationState.Confirmed, IsGatheringCancelled: false } own || line.Sessions.Count == 0) return line;
        if (!certificates.TryGetValue(own.Id, out var found)) return line;
        var gathering = new Gathering { Slug = line.Slug, Title = line.Title, Description = LocalText.Empty, Sessions = line.Sessions };
        return line with { Certificate = CertificateRules.Of(gathering, found.Attended, found.Issued > 0, now) };
    }

    private sealed record InvitedRow
    {
        public long GatheringId { get; init; }
        public string Slug { get; init; } = "";
        public string? TitleNn { get; init; }
        public string? TitleNb { get; init; }
        public string? TitleEn { get; init; }
        public MeetingMode Mode { get; init; }
        public string? NameNn { get; init; }
        public string? NameNb { get; init; }
        public string? NameEn { get; init; }
        public string? LeaderToken { get; init; }
        public DateTimeOffset StartsAt { get; init; }
        public DateTimeOffset EndsAt { get; init; }

        public OwnLine Value => new()
        {
            GatheringId = GatheringId,
            Slug = Slug,
            Title = new LocalText(TitleNn, TitleNb, TitleEn),
            NetworkName = new LocalText(NameNn, NameNb, NameEn),
            Mode = Mode,
            LeaderToken = LeaderToken,
            StartsAt = StartsAt,
            EndsAt = EndsAt,
        };
    }

    private sealed record CertificateRow
    {
        public long RegistrationId { get; init; }
        public int Attended { get; init; }
        public int Issued { get; init; }
    }
}
