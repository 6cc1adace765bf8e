using Network.Core.Registrations;
using Network.Core.Texts;

namespace Network.Data.Registrations;

/// <summary>A network's series for whoever holds the private link of one member, and for the participant themselves.</summary>
public sealed class SeriesStore(Database database, TimeProvider clock)
{
    /// <summary>What <see cref="Read"/> reads of the person @personId, as a part of a larger statement.</summary>
    internal const string Memberships = """
        SELECT p.Id AS ParticipantId, m.Token FROM SeriesMember m
        JOIN Participant p ON p.LearningNetworkId = m.LearningNetworkId AND p.PersonId = m.PersonId
        WHERE m.PersonId = @personId
        """;

    private static readonly Sql s_member = new("""
        SELECT m.Id, m.LearningNetworkId, m.KommuneId, m.PersonId, m.Token, q.Name, q.Email, q.Phone, q.Language FROM SeriesMember m
        JOIN Person q ON q.Id = m.PersonId
        WHERE m.Token = @token
        """);

    private static readonly Sql s_network = new("SELECT n.Slug, n.NameNn, n.NameNb, n.NameEn FROM LearningNetwork n WHERE n.Id = @networkId");

    private static readonly Sql s_entries = new("""
        SELECT g.Id AS GatheringId, g.TitleNn, g.TitleNb, g.TitleEn, g.Mode, MIN(s.StartsAt) AS StartsAt, r.State, r.Token AS RegistrationToken
        FROM Gathering g
        JOIN Session s ON s.GatheringId = g.Id AND s.CancelledAt IS NULL
        LEFT JOIN Registration r ON r.GatheringId = g.Id AND r.PersonId = @personId
        WHERE g.LearningNetworkId = @networkId AND g.State = 'Published' AND g.Audience <> 'Leaders'
        GROUP BY g.Id, g.TitleNn, g.TitleNb, g.TitleEn, g.Mode, r.State, r.Token HAVING MAX(s.EndsAt) > @now ORDER BY MIN(s.StartsAt), g.Id
        """);

    private static readonly Sql s_optOut = new("""
        INSERT INTO SeriesOptOut (SeriesMemberId, GatheringId)
        SELECT @memberId, g.Id FROM Gathering g
        WHERE g.Id = @gatheringId AND g.LearningNetworkId = @networkId
          AND NOT EXISTS (SELECT 1 FROM SeriesOptOut o WHERE o.SeriesMemberId = @memberId AND o.GatheringId = g.Id)
        """);

    private static readonly Sql s_optIn = new("DELETE FROM SeriesOptOut WHERE SeriesMemberId = @memberId AND GatheringId = @gatheringId");

    private static readonly Sql s_registration = new("""
        SELECT r.Token FROM Registration r
        WHERE r.GatheringId = @gatheringId AND r.PersonId = @personId AND r.State <> 'Cancelled'
        """);

    private static readonly Sql s_own = new("SELECT p.Id FROM Participant p WHERE p.Id = @participantId AND p.PersonId = @personId");

    private static readonly Sql s_ofKommune = new("""
        SELECT p.Id FROM Invitation i
        JOIN Participant p ON p.LearningNetworkId = i.LearningNetworkId AND p.KommuneId = i.KommuneId
        JOIN SeriesMember m ON m.LearningNetworkId = p.LearningNetworkId AND m.PersonId = p.PersonId
        WHERE i.Token = @token
        """);

    private static readonly Sql s_kommunes = new("""
        SELECT p.Id FROM Invitation i
        JOIN Participant p ON p.LearningNetworkId = i.LearningNetworkId AND p.KommuneId = i.KommuneId
        WHERE i.Token = @token
        """);

    /// <summary>The page behind a private token; null where there is none (any more).</summary>
    public Task<SeriesPage?> Find(string token, CancellationToken stop = default) => database.Read<SeriesPage?>(async sql =>
    {
        if (await sql.Find<SeriesMember>(s_member, new { token }) is not { } member) return null;
        var network = (await sql.Find<NetworkRow>(s_network, new { networkId = member.LearningNetworkId }))!;
        var entries = await sql.List<SeriesEntry>(s_entries, new { networkId = member.LearningNetworkId, personId = member.PersonId, now = clock.GetUtcNow() });
        return new SeriesPage(member, new LocalText(network.NameNn, network.NameNb, network.NameEn), network.Slug, entries);
    }, stop);

    /// <summary>Does not come to one gathering: gives up the place, and the series never takes it again. False where the link opens no such gathering.</summary>
    public Task<bool> OptOut(string token, long gatheringId, CancellationToken stop = default) => database.Write(async sql =>
    {
        if (await sql.Find<SeriesMember>(s_member, new { token }) is not { } member) return false;
        var values = new { memberId = member.Id, gatheringId, networkId = member.LearningNetworkId, personId = member.PersonId };
        var isNew = await sql.Change(s_optOut, values) == 1;
        if (!isNew && !await IsOfNetwork(sql, gatheringId, member)) return false;
        if (await sql.Value<string>(s_registration, values) is { } mine && await sql.RegistrationByToken(mine) is { } registration)
            await MyRegistrationStore.CancelRegistration(sql, registration, clock.GetUtcNow());
        return true;
    }, stop);

    /// <summary>Comes to one gathering after all: a place, or the waiting list. Null where it takes no registrations.</summary>
    public Task<RegisterOutcome?> OptIn(string token, long gatheringId, CancellationToken stop = default) => database.Write<RegisterOutcome?>(async sql =>
    {
        var now = clock.GetUtcNow();
        if (await sql.Find<SeriesMember>(s_member, new { token }) is not { } member) return null;
        if ((await sql.OpenDoors(member.LearningNetworkId, now)).FirstOrDefault(d => d.Id == gatheringId && d.Audience != Core.Gatherings.Audience.Leaders) is not { } door) return null;
        await sql.Change(s_optIn, new { memberId = member.Id, gatheringId });
        return await RegistrationStore.Enter(sql, door.Id, SeriesRows.Wish(member, null), now, SeatChoice.PlaceOrWaiting);
    }, stop);

    /// <summary>Is registered for nothing more by itself; places that one has stay. False where one was not on the series.</summary>
    public Task<bool> Leave(string token, CancellationToken stop = default) => database.Write(async sql =>
        await sql.Find<SeriesMember>(s_member, new { token }) is { } member && await sql.LeaveSeries(member.LearningNetworkId, member.PersonId), stop);

    /// <summary>A participant joins for themselves; how many gatherings they were registered for, null where the part is not theirs.</summary>
    public Task<int?> Join(long personId, long participantId, CancellationToken stop = default) => database.Write<int?>(async sql =>
        await sql.Value<long?>(s_own, new { personId, participantId }) is null ? null : await JoinAll(sql, [participantId]), stop);

    /// <summary>Those of a kommune's people that are on the series, by the kommune's private token.</summary>
    public Task<IReadOnlyList<long>> OfKommune(string token, CancellationToken stop = default) => database.Read(sql => sql.List<long>(s_ofKommune, new { token }), stop);

    /// <summary>A kommune's contact puts its people on the series; others are passed over. How many people that is.</summary>
    public Task<int> JoinByKommune(string token, IReadOnlyList<long> participantIds, CancellationToken stop = default) => database.Write(async sql =>
    {
        var own = (await sql.List<long>(s_kommunes, new { token })).Intersect(participantIds).Except(await sql.List<long>(s_ofKommune, new { token })).ToList();
        await JoinAll(sql, own);
        return own.Count;
    }, stop);

    /// <summary>The keys of a person's own series, by the row of their part.</summary>
    internal static async Task<IReadOnlyDictionary<long, string>> Read(SqlAnswers answers) =>
        (await answers.List<MembershipRow>()).ToDictionary(r => r.ParticipantId, r => r.Token);

    private async Task<int> JoinAll(SqlRunner sql, IReadOnlyList<long> participantIds)
    {
        var (now, entered) = (clock.GetUtcNow(), 0);
        foreach (var id in participantIds)
        {
            if (await sql.JoinSeries(id, now) is { } member) entered += await sql.FillSeries(member, now);
        }

        return entered;
    }

    private async Task<bool> IsOfNetwork(SqlRunner sql, long gatheringId, SeriesMember member) =>
        (await sql.List<SeriesEntry>(s_entries, new { networkId = member.LearningNetworkId, personId = member.PersonId, now = clock.GetUtcNow() })).Any(e => e.GatheringId == gatheringId);

    private sealed record NetworkRow
    {
        public string Slug { get; init; } = "";
        public string? NameNn { get; init; }
        public string? NameNb { get; init; }
        public string? NameEn { get; init; }
    }

    private sealed record MembershipRow
    {
        public long ParticipantId { get; init; }
        public string Token { get; init; } = "";
    }
}
