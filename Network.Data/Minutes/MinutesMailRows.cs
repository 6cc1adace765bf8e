using Network.Core.Access;
using Network.Core.Minutes;

namespace Network.Data.Minutes;

/// <summary>Queues the mails about minutes inside the transaction that gives rise to them: each person once, by a key for life.</summary>
internal static class MinutesMailRows
{
    private static readonly Sql s_forComments = new("""
        INSERT INTO Outbox (MailKey, Kind, Priority, PersonId, AboutId, State, NextAt, Attempts, CreatedAt)
        SELECT CONCAT('minutes-comments:', @minutesId, ':', @edition, ':', p.Id),
               'MinutesForComments', 9, p.Id, @minutesId, 'Queued', @now, 0, @now
        FROM Person p
        WHERE p.Email <> '' AND p.Id IN (SELECT r.PersonId FROM Registration r JOIN Attendance a ON a.RegistrationId = r.Id WHERE r.GatheringId = @gatheringId)
          AND NOT EXISTS (SELECT 1 FROM Outbox o WHERE o.MailKey =
                CONCAT('minutes-comments:', @minutesId, ':', @edition, ':', p.Id))
        """);

    // Those who were present, and the participants of the network that have not said no to its general mail.
    private static readonly Sql s_published = new("""
        INSERT INTO Outbox (MailKey, Kind, Priority, PersonId, AboutId, State, NextAt, Attempts, CreatedAt)
        SELECT CONCAT('minutes-published:', @minutesId, ':', @edition, ':', p.Id),
               'MinutesPublished', 9, p.Id, @editionId, 'Queued', @now, 0, @now
        FROM Person p
        WHERE p.Email <> ''
          AND (p.Id IN (SELECT r.PersonId FROM Registration r JOIN Attendance a ON a.RegistrationId = r.Id WHERE r.GatheringId = @gatheringId)
               OR (p.Id IN (SELECT t.PersonId FROM Participant t WHERE t.LearningNetworkId = @networkId)
                   AND NOT EXISTS (SELECT 1 FROM MailRefusal f WHERE f.LearningNetworkId = @networkId AND f.EmailKey = p.EmailKey)))
          AND NOT EXISTS (SELECT 1 FROM Outbox o WHERE o.MailKey =
                CONCAT('minutes-published:', @minutesId, ':', @edition, ':', p.Id))
        """);

    private static readonly Sql s_withoutToken = new("""
        SELECT DISTINCT t.PersonId FROM Participant t
        WHERE t.LearningNetworkId = @networkId AND NOT EXISTS (SELECT 1 FROM NetworkMailToken k WHERE k.LearningNetworkId = @networkId AND k.PersonId = t.PersonId)
        """);

    private static readonly Sql s_token = new("INSERT INTO NetworkMailToken (LearningNetworkId, PersonId, Token) VALUES (@networkId, @personId, @token)");

    /// <summary>To those who were present: they may comment.</summary>
    public static Task<int> QueueMinutesForComments(this SqlRunner sql, MinutesHead head, DateTimeOffset now) =>
        sql.Change(s_forComments, new { minutesId = head.MinutesId, edition = head.Edition + 1, gatheringId = head.GatheringId, now });

    /// <summary>To those who were present and those who take part in the network: an edition is published.</summary>
    public static async Task QueueMinutesPublished(this SqlRunner sql, MinutesHead head, long editionId, DateTimeOffset now)
    {
        var without = await sql.List<long>(s_withoutToken, new { networkId = head.NetworkId });
        await sql.Change(s_token, without.Select(personId => new { networkId = head.NetworkId, personId, token = SecretToken.New() }).ToList());
        await sql.Change(s_published, new { minutesId = head.MinutesId, edition = head.Edition + 1, editionId, gatheringId = head.GatheringId, networkId = head.NetworkId, now });
    }
}
