using Network.Core.Gatherings;
using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Data.Access;
using Network.Data.Gatherings;
using Network.Data.Registrations;

namespace Network.Data.Mail;

/// <summary>The meeting link of one session as its organisers follow it: who has it, who gets it when, who failed and why.</summary>
public sealed class SessionLinkStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_standings = new("""
        SELECT r.Id AS RegistrationId, m.Id AS LastMailId, m.State AS LastState,
               (SELECT MAX(t.OutboxId) FROM Telling t
                JOIN Outbox o ON o.Id = t.OutboxId
                WHERE t.RegistrationId = r.Id AND t.SessionId = @sessionId AND t.Round = r.Round AND t.LinkMark = @linkMark AND o.State = 'Sent') AS LinkMailId
        FROM Registration r
        LEFT JOIN Outbox m ON m.Id =
          (SELECT MAX(o.Id) FROM Outbox o
           WHERE o.RegistrationId = r.Id AND o.Round = r.Round AND (o.Kind = 'Confirmation' OR (o.Kind = 'SessionNotice' AND o.SessionId = @sessionId)))
        WHERE r.GatheringId = @gatheringId AND r.State = 'Confirmed'
        ORDER BY r.NameKey, r.Id
        """);

    private static readonly Sql s_recipients = new("""
        SELECT r.Id AS RegistrationId, r.Name, r.Email, r.KommuneId, r.Organisation,
               (SELECT COUNT(*) FROM Outbox o WHERE o.RegistrationId = r.Id AND o.Round = r.Round AND o.SessionId = @sessionId) AS Mails
        FROM Registration r
        WHERE r.GatheringId = @gatheringId AND r.Id IN @ids
        ORDER BY r.NameKey, r.Id
        """);

    private static readonly Sql s_mails = new("SELECT o.Id, o.SentAt, o.NextAt, o.Error FROM Outbox o WHERE o.Id IN @ids");

    /// <summary>
    /// The overview, with one page of those who stand so; null where the network has no such session. A page beyond the last is empty.
    /// </summary>
    /// <param name="access">The proof for the network.</param>
    /// <param name="slug">The gathering.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="only">Null: everybody confirmed.</param>
    /// <param name="page">Which rows of how many: (skip, take) from the count of those who match.</param>
    /// <param name="stop">Ends the wait for the database.</param>
    public Task<LinkOverview?> Find(
        NetworkAccess access, string slug, long sessionId, LinkStatus? only, Func<int, (int Skip, int Take)> page, CancellationToken stop = default) =>
        database.Read(async sql =>
        {
            if (await SessionOf(sql, access, slug, sessionId) is not var (gathering, session)) return null;
            var now = clock.GetUtcNow();
            var rows = await sql.List<LinkStanding>(s_standings, new { gatheringId = gathering.Id, sessionId, linkMark = session.LinkMark });
            var standings = rows.Select(r => (Row: r, Status: r.Status(session, gathering.State == GatheringState.Published, now))).ToList();
            var wanted = standings.Where(s => only is null || s.Status == only).ToList();
            var (skip, take) = page(wanted.Count);
            var shown = wanted.Skip(skip).Take(take).ToDictionary(s => s.Row.RegistrationId);
            var counts = standings.CountBy(s => s.Status).ToDictionary();
            return new LinkOverview(gathering, session, counts, wanted.Count, await Recipients(sql, gathering.Id, sessionId, shown));
        }, stop);

    /// <summary>
    /// Sends what is true of the session again to one who is confirmed. <paramref name="mailsBefore"/> is what the organiser saw on the page, so that
    /// pressing twice sends once. False where it was asked for already, or the session or person is not one to send to (any more).
    /// </summary>
    public Task<bool> SendAgain(NetworkAccess access, string slug, long sessionId, long registrationId, int mailsBefore, CancellationToken stop = default) =>
        database.Write(async sql =>
        {
            _ = access.NetworkIdForChange;
            var now = clock.GetUtcNow();
            if (await SessionOf(sql, access, slug, sessionId) is not var (gathering, session)) return false;
            if (gathering.State != GatheringState.Published || !session.LinkIsOpen(now) || session.StartsAt <= now || session.TellFrom > now) return false;
            if (await sql.Registration(registrationId) is not { State: RegistrationState.Confirmed } registration || registration.GatheringId != gathering.Id) return false;
            return await sql.Queue(MailIntent.SessionAgain(sessionId, registrationId, registration.Round, mailsBefore, now), now);
        }, stop);

    private static async Task<(Gathering Gathering, Session Session)?> SessionOf(SqlRunner sql, NetworkAccess access, string slug, long sessionId)
    {
        var gathering = await sql.Gathering(slug);
        var session = gathering?.LearningNetworkId == access.NetworkId ? gathering.Sessions.FirstOrDefault(s => s.Id == sessionId) : null;
        return session is null ? null : (gathering!, session);
    }

    private static async Task<IReadOnlyList<LinkRecipient>> Recipients(
        SqlRunner sql, long gatheringId, long sessionId, Dictionary<long, (LinkStanding Row, LinkStatus Status)> shown)
    {
        if (shown.Count == 0) return [];
        var people = await sql.List<LinkRecipient>(s_recipients, new { gatheringId, sessionId, ids = shown.Keys });
        var ids = shown.Values.SelectMany(s => new[] { s.Row.LastMailId, s.Row.LinkMailId }).OfType<long>().Distinct().ToList();
        var mails = (await sql.List<MailRow>(s_mails, new { ids })).ToDictionary(m => m.Id);
        return
        [
            .. people.Select(person =>
            {
                var (row, status) = shown[person.RegistrationId];
                var last = row.LastMailId is { } lastId ? mails[lastId] : null;
                var withLink = row.LinkMailId is { } linkId ? mails[linkId] : null;
                return person with { Status = status, SentAt = withLink?.SentAt, NextAt = last?.NextAt, Error = last?.Error };
            }),
        ];
    }

    private sealed record MailRow
    {
        public long Id { get; init; }
        public DateTimeOffset? SentAt { get; init; }
        public DateTimeOffset NextAt { get; init; }
        public string? Error { get; init; }
    }
}
