using Network.Core.Access;
using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Data.Access;
using Network.Data.Mail;

namespace Network.Data.Registrations;

/// <summary>The leaders who are invited to a gathering, for those who organise it.</summary>
public sealed class LeaderStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_gathering = new("""
        SELECT g.Id FROM Gathering g WHERE g.Slug = @slug AND g.LearningNetworkId = @networkId AND g.Audience = 'Leaders'
        """);

    private static readonly Sql s_all = new("""
        SELECT l.Id, l.GatheringId, l.KommuneId, l.Name, l.Email, l.Title, l.Token, l.InvitedAt, l.Reminders, l.DeclinedAt, r.State,
               r.Token AS RegistrationToken, o.State AS Mail, o.Error AS MailError
        FROM LeaderInvitation l
        LEFT JOIN Registration r ON r.GatheringId = l.GatheringId AND r.EmailKey = l.EmailKey
        LEFT JOIN Outbox o ON o.Id = (SELECT MAX(x.Id) FROM Outbox x WHERE x.Kind = 'Leader' AND x.AboutId = l.Id)
        WHERE l.GatheringId = @gatheringId ORDER BY l.KommuneId, l.Id
        """);

    private static readonly Sql s_add = new("""
        INSERT INTO LeaderInvitation (GatheringId, KommuneId, Name, Email, EmailKey, Title, Token, Reminders, CreatedAt)
        SELECT @gatheringId, @kommuneId, @name, @email, @emailKey, @title, @token, 0, @now
        WHERE NOT EXISTS (SELECT 1 FROM LeaderInvitation l WHERE l.GatheringId = @gatheringId AND l.EmailKey = @emailKey)
        """);

    private static readonly Sql s_named = new("""
        SELECT DISTINCT p.KommuneId, q.Name, q.Email FROM Participant p
        JOIN ParticipantRole x ON x.ParticipantId = p.Id
        JOIN NetworkRole n ON n.Id = x.NetworkRoleId AND n.ForLeaders = 1
        JOIN Person q ON q.Id = p.PersonId
        WHERE p.LearningNetworkId = @networkId
        """);

    private static readonly Sql s_remove = new("DELETE FROM LeaderInvitation WHERE Id = @id AND GatheringId = @gatheringId");

    private static readonly Sql s_fresh = new("""
        SELECT l.Id FROM LeaderInvitation l WHERE l.GatheringId = @gatheringId AND l.InvitedAt IS NULL
        """);

    private static readonly Sql s_invite = new("UPDATE LeaderInvitation SET InvitedAt = @now WHERE Id = @id AND InvitedAt IS NULL");

    private static readonly Sql s_remind = new("UPDATE LeaderInvitation SET Reminders = @round + 1 WHERE Id = @id AND Reminders <= @round");

    /// <summary>All, by kommune; null where the network has no such gathering for leaders.</summary>
    public Task<IReadOnlyList<LeaderInvitation>?> List(NetworkAccess access, string slug, CancellationToken stop = default) =>
        database.Read<IReadOnlyList<LeaderInvitation>?>(async sql =>
            await Gathering(sql, access, slug) is { } gatheringId ? await sql.List<LeaderInvitation>(s_all, new { gatheringId }) : null, stop);

    /// <summary>Puts leaders on the list, nobody twice; how many are new.</summary>
    public Task<int> Add(NetworkAccess access, string slug, IReadOnlyList<NewLeader> leaders, CancellationToken stop = default) => database.Write(
        async sql => await Gathering(sql, access, slug) is { } gatheringId && access.NetworkIdForChange > 0 ? await Add(sql, gatheringId, leaders) : 0, stop);

    /// <summary>Puts those on the list whom the kommuner have named with a leader's role; how many are new.</summary>
    public Task<int> AddNamed(NetworkAccess access, string slug, CancellationToken stop = default) => database.Write(async sql =>
    {
        var networkId = access.NetworkIdForChange;
        if (await Gathering(sql, access, slug) is not { } gatheringId) return 0;
        return await Add(sql, gatheringId, [.. (await sql.List<NamedRow>(s_named, new { networkId })).Select(r => new NewLeader(r.KommuneId, r.Name, r.Email, null))]);
    }, stop);

    /// <summary>Takes one off the list; their link stops. False where there was none.</summary>
    public Task<bool> Remove(NetworkAccess access, string slug, long id, CancellationToken stop = default) => database.Write(async sql =>
        access.NetworkIdForChange > 0 && await Gathering(sql, access, slug) is { } gatheringId && await sql.Change(s_remove, new { id, gatheringId }) == 1, stop);

    /// <summary>Invites those who are not invited yet; how many that is. Pressed twice, nobody gets two.</summary>
    public Task<int> Invite(NetworkAccess access, string slug, CancellationToken stop = default) => database.Write(async sql =>
    {
        var now = clock.GetUtcNow();
        if (access.NetworkIdForChange == 0 || await Gathering(sql, access, slug) is not { } gatheringId) return 0;
        var invited = 0;
        foreach (var id in await sql.List<long>(s_fresh, new { gatheringId }))
        {
            if (await sql.Change(s_invite, new { id, now }) == 1 && await sql.Queue(MailIntent.Leader(id, 0, now), now)) invited++;
        }

        return invited;
    }, stop);

    /// <summary>Reminds those who have not answered; how many that is.</summary>
    /// <param name="access">The proof.</param>
    /// <param name="slug">The gathering's.</param>
    /// <param name="round">The most reminders that any had on the page: pressed twice on it, nobody gets two.</param>
    /// <param name="stop">Ends the wait for the database.</param>
    public Task<int> Remind(NetworkAccess access, string slug, int round, CancellationToken stop = default) => database.Write(async sql =>
    {
        var now = clock.GetUtcNow();
        if (access.NetworkIdForChange == 0 || await Gathering(sql, access, slug) is not { } gatheringId) return 0;
        var reminded = 0;
        foreach (var leader in (await sql.List<LeaderInvitation>(s_all, new { gatheringId })).Where(l => l.Standing == LeaderStanding.Silent))
        {
            if (await sql.Change(s_remind, new { id = leader.Id, round }) == 1 && await sql.Queue(MailIntent.Leader(leader.Id, round + 1, now), now)) reminded++;
        }

        return reminded;
    }, stop);

    private async Task<int> Add(SqlRunner sql, long gatheringId, IReadOnlyList<NewLeader> leaders) => await sql.Change(s_add, leaders.Select(l => new
    {
        gatheringId,
        kommuneId = l.KommuneId,
        name = l.Name,
        email = l.Email,
        emailKey = EmailAddress.Key(l.Email),
        title = l.Title,
        token = SecretToken.New(),
        now = clock.GetUtcNow(),
    }));

    private static Task<long?> Gathering(SqlRunner sql, NetworkAccess access, string slug) =>
        sql.Value<long?>(s_gathering, new { slug, networkId = access.NetworkId });

    private sealed record NamedRow
    {
        public long KommuneId { get; init; }
        public string Name { get; init; } = "";
        public string Email { get; init; } = "";
    }
}
