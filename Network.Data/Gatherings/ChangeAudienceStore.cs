using Network.Core.Gatherings;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Access;
using Network.Data.Networks;

namespace Network.Data.Gatherings;

/// <summary>Who would be told of a change: what the jobs will ask, asked before it is made.</summary>
public sealed class ChangeAudienceStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_network = new("SELECT n.NameNn, n.NameNb, n.NameEn FROM LearningNetwork n WHERE n.Id = @networkId");

    // Those whom a confirmation, or a mail about a whole series, is on its way to are told everything by that.
    private static readonly Sql s_people = new("""
        SELECT r.Id AS RegistrationId, r.Name, r.State,
               (SELECT COUNT(*) FROM Outbox c WHERE c.State IN ('Queued', 'Leased', 'Retrying')
                  AND ((c.RegistrationId = r.Id AND c.Round = r.Round AND c.Kind = 'Confirmation') OR c.MailKey = r.SeriesMailKey)) AS Underway
        FROM Registration r
        WHERE r.GatheringId = @gatheringId AND r.State IN ('Confirmed', 'Waiting') ORDER BY r.NameKey, r.Id
        """);

    private static readonly Sql s_tellings = new("""
        SELECT t.RegistrationId, t.TimeMark, t.LinkMark FROM Registration r
        JOIN Telling t ON t.RegistrationId = r.Id AND t.Round = r.Round AND t.SessionId = @sessionId
          AND t.OutboxId = (SELECT MAX(x.OutboxId) FROM Telling x WHERE x.RegistrationId = r.Id AND x.SessionId = @sessionId AND x.Round = r.Round)
        WHERE r.GatheringId = @gatheringId AND r.State = 'Confirmed'
        """);

    private static readonly Sql s_online = new("""
        SELECT o.RegistrationId FROM OnlineAttendance o
        JOIN Registration r ON r.Id = o.RegistrationId
        WHERE r.GatheringId = @gatheringId AND o.SessionId = @sessionId
        """);

    /// <summary>For cancelling the gathering, or the one session of it; null where the network has no such thing, or it is cancelled or a draft.</summary>
    public Task<ChangeAudience?> OfCancelling(NetworkAccess access, string slug, long? sessionId, CancellationToken stop = default) => database.Read(async sql =>
    {
        if (await Find(sql, access, slug) is not { Gathering.State: GatheringState.Published } audience) return null;
        var (gathering, now) = (audience.Gathering, clock.GetUtcNow());
        var people = await sql.List<PersonRow>(s_people, new { gatheringId = gathering.Id });
        if (sessionId is null)
        {
            var isComing = gathering.Sessions.Any(s => s.EndsAt > now);
            return audience with { People = [.. people.Select(p => p.Value(isComing ? 1 : 0))] };
        }

        if (gathering.Planned.FirstOrDefault(s => s.Id == sessionId && s.StartsAt > now) is null) return null;
        var told = (await Tellings(sql, gathering.Id, sessionId.Value)).Keys.ToHashSet();
        return audience with { People = [.. people.Select(p => p.Value(told.Contains(p.RegistrationId) ? 1 : 0))] };
    }, stop);

    /// <summary>
    /// For saving sessions so, with how many are told of each; null where the network has no such gathering. A draft has nobody.
    /// </summary>
    public Task<(ChangeAudience Audience, IReadOnlyList<(SessionChange Change, int Told)> Changes)?> OfSaving(
        NetworkAccess access, string slug, GatheringPlan plan, CancellationToken stop = default) =>
        database.Read<(ChangeAudience, IReadOnlyList<(SessionChange, int)>)?>(async sql =>
        {
            if (await Find(sql, access, slug) is not { } audience) return null;
            var (gathering, now) = (audience.Gathering, clock.GetUtcNow());
            if (gathering.State != GatheringState.Published) return (audience, []);
            var rule = plan.OwnLinkRule ?? audience.NetworkRule;
            var changes = SessionChanges.Of(gathering.Sessions, plan.Sessions, rule, now).Where(c => c.IsNews);
            var people = await sql.List<PersonRow>(s_people, new { gatheringId = gathering.Id });
            var counted = new List<(SessionChange, int)>();
            var mails = new Dictionary<long, int>();
            foreach (var change in changes)
            {
                var known = await Tellings(sql, gathering.Id, change.After.Id);
                var online = (await sql.List<long>(s_online, new { gatheringId = gathering.Id, sessionId = change.After.Id })).ToHashSet();
                // Who is in the room of a hybrid gathering is told of no link.
                var inRoom = change.After with { MeetingUrl = null, LinkMark = null };
                var told = people.Where(p => p.IsTold(
                    plan.Mode != MeetingMode.Hybrid || online.Contains(p.RegistrationId) ? change.After : inRoom, known.GetValueOrDefault(p.RegistrationId), now)).ToList();
                foreach (var person in told) mails[person.RegistrationId] = mails.GetValueOrDefault(person.RegistrationId) + 1;
                counted.Add((change, told.Count));
            }

            return (audience with { People = [.. people.Select(p => p.Value(mails.GetValueOrDefault(p.RegistrationId)))] }, counted);
        }, stop);

    private static async Task<ChangeAudience?> Find(SqlRunner sql, NetworkAccess access, string slug)
    {
        if (await sql.Gathering(slug) is not { } gathering || gathering.LearningNetworkId != access.NetworkId) return null;
        var network = (await sql.Find<NetworkRow>(s_network, new { networkId = access.NetworkId }))!;
        return new ChangeAudience
        {
            Gathering = gathering,
            NetworkName = new LocalText(network.NameNn, network.NameNb, network.NameEn),
            Contact = await sql.ContactOf(access.NetworkId),
            NetworkRule = await GatheringStore.RuleOf(sql, access.NetworkId),
        };
    }

    private static async Task<Dictionary<long, TellingRow>> Tellings(SqlRunner sql, long gatheringId, long sessionId) =>
        (await sql.List<TellingRow>(s_tellings, new { gatheringId, sessionId })).ToDictionary(t => t.RegistrationId);

    private sealed record PersonRow
    {
        public long RegistrationId { get; init; }
        public string Name { get; init; } = "";
        public RegistrationState State { get; init; }
        public int Underway { get; init; }

        public bool IsTold(Session session, TellingRow? told, DateTimeOffset now) => State == RegistrationState.Confirmed && Underway == 0
            && ChangeRules.IsTold(session, told is not null, told?.TimeMark, told?.LinkMark, now);

        public ToldPerson Value(int mails) => new() { RegistrationId = RegistrationId, Name = Name, State = State, Mails = mails };
    }

    private sealed record TellingRow
    {
        public long RegistrationId { get; init; }
        public string TimeMark { get; init; } = "";
        public string? LinkMark { get; init; }
    }

    private sealed record NetworkRow
    {
        public string? NameNn { get; init; }
        public string? NameNb { get; init; }
        public string? NameEn { get; init; }
    }
}
