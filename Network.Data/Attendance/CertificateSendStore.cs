using Network.Core.Attendance;
using Network.Core.Gatherings;
using Network.Core.Mail;
using Network.Data.Access;
using Network.Data.Gatherings;
using Network.Data.Mail;

namespace Network.Data.Attendance;

/// <summary>Certificates that organisers send to those who were present: each once.</summary>
public sealed class CertificateSendStore(Database database, TimeProvider clock)
{
    // One mail for each registration: its key is unique. What was withheld told nobody anything.
    private static readonly Sql s_standing = new("""
        SELECT COUNT(*) AS Present, COUNT(o.Id) AS Mailed, COALESCE(SUM(CASE WHEN o.State = 'Failed' THEN 1 ELSE 0 END), 0) AS Failed
        FROM Registration r
        LEFT JOIN Outbox o ON o.RegistrationId = r.Id AND o.Kind = 'Certificate' AND o.State <> 'Withheld'
        WHERE r.GatheringId = (SELECT g.Id FROM Gathering g WHERE g.Id = @gatheringId AND g.LearningNetworkId = @networkId) AND r.State = 'Confirmed'
          AND EXISTS (SELECT 1 FROM Attendance a JOIN Session s ON s.Id = a.SessionId
                      WHERE a.RegistrationId = r.Id AND s.GatheringId = r.GatheringId AND s.CancelledAt IS NULL)
        """);

    private static readonly Sql s_left = new("""
        SELECT r.Id FROM Registration r
        WHERE r.GatheringId = @gatheringId AND r.State = 'Confirmed'
          AND EXISTS (SELECT 1 FROM Attendance a JOIN Session s ON s.Id = a.SessionId
                      WHERE a.RegistrationId = r.Id AND s.GatheringId = r.GatheringId AND s.CancelledAt IS NULL)
          AND NOT EXISTS (SELECT 1 FROM Outbox o WHERE o.RegistrationId = r.Id AND o.Kind = 'Certificate' AND o.State <> 'Withheld')
        ORDER BY r.NameKey, r.Id
        """);

    private static readonly Sql s_again = new("""
        UPDATE Outbox SET State = 'Queued', NextAt = @now, Error = NULL
        WHERE RegistrationId = @registrationId AND Kind = 'Certificate' AND State = 'Withheld'
        """);

    /// <summary>How many have had theirs; null where the gathering is not over, or is not the network's.</summary>
    public Task<CertificateSending?> Standing(NetworkAccess access, Gathering gathering, CancellationToken stop = default) => database.Read(async sql =>
        IsHeld(access, gathering) ? await sql.Find<CertificateSending>(s_standing, new { gatheringId = gathering.Id, networkId = access.NetworkId }) : null, stop);

    /// <summary>
    /// Issues and queues the certificate of each who was present and has not been sent it: pressing twice, or two at once, is once. How many are on their
    /// way; null where the gathering is not over, or the network has no such.
    /// </summary>
    public Task<int?> Send(NetworkAccess access, string slug, CancellationToken stop = default) => database.Write<int?>(async sql =>
    {
        _ = access.NetworkIdForChange;
        if (await Held(sql, access, slug) is not { } held) return null;
        var (now, mails) = (clock.GetUtcNow(), 0);
        foreach (var registrationId in await sql.List<long>(s_left, new { gatheringId = held.Id }))
        {
            await sql.IssueCertificate(registrationId, now);
            if (await sql.Queue(MailIntent.Certificate(registrationId, now), now) || await sql.Change(s_again, new { registrationId, now }) == 1) mails++;
        }

        return mails;
    }, stop);

    private async Task<Gathering?> Held(SqlRunner sql, NetworkAccess access, string slug) =>
        await sql.Gathering(slug) is { } gathering && IsHeld(access, gathering) ? gathering : null;

    private bool IsHeld(NetworkAccess access, Gathering gathering) =>
        gathering.State == GatheringState.Published && gathering.LearningNetworkId == access.NetworkId && gathering.Planned.Any() && CertificateRules.IsOver(gathering, clock.GetUtcNow());
}
