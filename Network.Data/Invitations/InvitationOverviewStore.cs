using Network.Core.Access;
using Network.Core.Invitations;
using Network.Data.Access;

namespace Network.Data.Invitations;

/// <summary>All kommuner of a network for those who organise it: who has answered what, and what is missing.</summary>
public sealed class InvitationOverviewStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_standings = new("""
        SELECT i.Id AS InvitationId, i.KommuneId, i.Token, a.Answer AS Reply, a.AnsweredAt, a.ContactName, a.ContactEmail, a.ContactPhone, a.Reason,
               (SELECT MAX(c.ChangedAt) FROM InvitationChange c WHERE c.InvitationId = i.Id AND c.What <> 'LinkRenewed') AS ChangedAt,
               (SELECT COUNT(*) FROM InvitationAddress d WHERE d.LearningNetworkId = i.LearningNetworkId AND d.KommuneId = i.KommuneId) AS Addresses,
               (SELECT COUNT(*) FROM Participant p WHERE p.LearningNetworkId = i.LearningNetworkId AND p.KommuneId = i.KommuneId) AS People
        FROM Invitation i
        JOIN NetworkKommune k ON k.LearningNetworkId = i.LearningNetworkId AND k.KommuneId = i.KommuneId
        LEFT JOIN InvitationAnswer a ON a.InvitationId = i.Id
        WHERE i.LearningNetworkId = @networkId ORDER BY i.KommuneId;
        SELECT m.InvitationId, MIN(o.SentAt) AS SentAt, SUM(CASE WHEN o.State = 'Failed' THEN 1 ELSE 0 END) AS Failed
        FROM InvitationSending s
        JOIN InvitationMail m ON m.InvitationSendingId = s.Id
        JOIN Outbox o ON o.Kind = 'Invitation' AND o.AboutId = m.Id
        WHERE s.LearningNetworkId = @networkId GROUP BY m.InvitationId;
        SELECT DISTINCT p.KommuneId, x.NetworkRoleId FROM Participant p
        JOIN ParticipantRole x ON x.ParticipantId = p.Id
        WHERE p.LearningNetworkId = @networkId;
        SELECT c.KommuneId, SUM(c.Number) AS Registered FROM Gathering g
        JOIN RegistrationCount c ON c.GatheringId = g.Id AND c.State = 'Confirmed'
        WHERE g.LearningNetworkId = @networkId AND g.State = 'Published' AND c.KommuneId <> 0
          AND (SELECT MAX(s.EndsAt) FROM Session s WHERE s.GatheringId = g.Id AND s.CancelledAt IS NULL) > @now
        GROUP BY c.KommuneId;
        SELECT d.InvitationId, COUNT(*) AS Number FROM (
          SELECT a.InvitationId, a.InputQuestionId FROM InputAnswer a
          JOIN InputQuestion q ON q.Id = a.InputQuestionId
          WHERE q.LearningNetworkId = @networkId AND q.ClosedAt IS NULL
          UNION
          SELECT c.InvitationId, o.InputQuestionId FROM InputChoice c
          JOIN InputOption o ON o.Id = c.InputOptionId
          JOIN InputQuestion q ON q.Id = o.InputQuestionId
          WHERE q.LearningNetworkId = @networkId AND q.ClosedAt IS NULL) d
        GROUP BY d.InvitationId;
        SELECT w.InvitationId, COUNT(DISTINCT w.NetworkToolId) AS Number FROM NetworkTool t
        JOIN InvitationTool w ON w.NetworkToolId = t.Id
        WHERE t.LearningNetworkId = @networkId GROUP BY w.InvitationId
        """);

    private static readonly Sql s_asked = new("SELECT COUNT(*) FROM InputQuestion q WHERE q.LearningNetworkId = @networkId AND q.ClosedAt IS NULL");

    private static readonly Sql s_since = new("""
        SELECT c.What, COUNT(*) AS Number FROM Invitation i
        JOIN InvitationChange c ON c.InvitationId = i.Id
        WHERE i.LearningNetworkId = @networkId AND c.ChangedAt > @since GROUP BY c.What
        """);

    private static readonly Sql s_renew = new("""
        UPDATE Invitation SET Token = @token WHERE LearningNetworkId = @networkId AND KommuneId = @kommuneId
        """);

    private static readonly Sql s_renewed = new("""
        INSERT INTO InvitationChange (InvitationId, What, ChangedAt)
        SELECT i.Id, 'LinkRenewed', @now FROM Invitation i WHERE i.LearningNetworkId = @networkId AND i.KommuneId = @kommuneId
        """);

    /// <summary>Every kommune of the region, by number.</summary>
    public Task<IReadOnlyList<KommuneStanding>> List(NetworkAccess access, CancellationToken stop = default) =>
        database.Read(sql => Standings(sql, access.NetworkId, clock.GetUtcNow()), stop);

    internal static Task<IReadOnlyList<KommuneStanding>> Standings(SqlRunner sql, long networkId, DateTimeOffset now) =>
        sql.Several<IReadOnlyList<KommuneStanding>>(s_standings, new { networkId, now }, async answers =>
        {
            var standings = await answers.List<KommuneStanding>();
            var mails = (await answers.List<MailRow>()).ToDictionary(m => m.InvitationId);
            var roles = (await answers.List<RoleRow>()).ToLookup(r => r.KommuneId, r => r.NetworkRoleId);
            var registered = (await answers.List<RegisteredRow>()).ToDictionary(r => r.KommuneId, r => r.Registered);
            var inputs = (await answers.List<NumberRow>()).ToDictionary(r => r.InvitationId, r => r.Number);
            var tools = (await answers.List<NumberRow>()).ToDictionary(r => r.InvitationId, r => r.Number);
            return
            [
                .. standings.Select(s => s with
                {
                    RoleIds = [.. roles[s.KommuneId]],
                    SentAt = mails.GetValueOrDefault(s.InvitationId)?.SentAt,
                    Failed = mails.GetValueOrDefault(s.InvitationId)?.Failed ?? 0,
                    Registered = registered.GetValueOrDefault(s.KommuneId),
                    Inputs = inputs.GetValueOrDefault(s.InvitationId),
                    Tools = tools.GetValueOrDefault(s.InvitationId),
                }),
            ];
        });

    /// <summary>How many questions the kommuner are asked now.</summary>
    public Task<int> Asked(NetworkAccess access, CancellationToken stop = default) =>
        database.Read(sql => sql.Value<int>(s_asked, new { networkId = access.NetworkId }), stop);

    /// <summary>What the kommuner have changed since a moment, with how often.</summary>
    public Task<IReadOnlyDictionary<ChangeKind, int>> Since(NetworkAccess access, DateTimeOffset since, CancellationToken stop = default) =>
        database.Read<IReadOnlyDictionary<ChangeKind, int>>(async sql =>
            (await sql.List<SinceRow>(s_since, new { networkId = access.NetworkId, since })).ToDictionary(r => r.What, r => r.Number), stop);

    /// <summary>Gives a kommune a new link; the old one stops. False where it is not invited.</summary>
    public Task<bool> RenewLink(NetworkAccess access, long kommuneId, CancellationToken stop = default) => database.Write(async sql =>
    {
        var values = new { networkId = access.NetworkIdForChange, kommuneId, token = SecretToken.New(), now = clock.GetUtcNow() };
        return await sql.Change(s_renew, values) == 1 && await sql.Change(s_renewed, values) == 1;
    }, stop);

    private sealed record RoleRow
    {
        public long KommuneId { get; init; }
        public long NetworkRoleId { get; init; }
    }

    private sealed record MailRow
    {
        public long InvitationId { get; init; }
        public DateTimeOffset? SentAt { get; init; }
        public int Failed { get; init; }
    }

    private sealed record NumberRow
    {
        public long InvitationId { get; init; }
        public int Number { get; init; }
    }

    private sealed record SinceRow
    {
        public ChangeKind What { get; init; }
        public int Number { get; init; }
    }

    private sealed record RegisteredRow
    {
        public long KommuneId { get; init; }
        public int Registered { get; init; }
    }
}
