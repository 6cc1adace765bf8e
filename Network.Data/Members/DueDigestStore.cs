using Network.Core.Members;

namespace Network.Data.Members;

/// <summary>Brings the digests into being that should exist by now: one for each reader, network and month, whenever this ran last.</summary>
public sealed class DueDigestStore(Database database, TimeProvider clock)
{
    // Whether there is anything new that the reader may open is asked as it is written: one that would be empty is withheld. Who chose it after its hour waits
    // for the next one.
    private static readonly Sql s_queue = new("""
        INSERT INTO Outbox (MailKey, Kind, Priority, PersonId, Round, AboutId, State, NextAt, Attempts, CreatedAt)
        SELECT CONCAT('digest:', d.LearningNetworkId, ':', d.PersonId, ':', @month),
               'NetworkDigest', 9, d.PersonId, @month, d.LearningNetworkId, 'Queued', @now, 0, @now
        FROM NetworkDigest d
        JOIN Person q ON q.Id = d.PersonId
        WHERE d.EndedAt IS NULL AND d.ChosenAt < @dueAt
          AND NOT EXISTS (SELECT 1 FROM MailRefusal f WHERE f.LearningNetworkId = d.LearningNetworkId AND f.EmailKey = q.EmailKey)
          AND NOT EXISTS (SELECT 1 FROM Outbox o WHERE o.MailKey =
                CONCAT('digest:', d.LearningNetworkId, ':', d.PersonId, ':', @month))
        """);

    /// <summary>Queues what is due now; returns how many are new.</summary>
    public async Task<int> Queue(CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        if (DigestMonth.Due(now) is not { } month) return 0;
        try
        {
            return await database.Write(sql => sql.Change(s_queue, new { month = month.Number, dueAt = month.DueAt, now }), stop);
        }
        catch (Exception e) when (UniqueViolation.Is(e))
        {
            // Another node queued the same in the same moment.
            return 0;
        }
    }
}
