using Network.Core.Reminders;

namespace Network.Data.Reminders;

/// <summary>
/// Brings the reminders into being that should exist and do not, by the same rule as the links: the moment is reckoned from what the gathering is now, so
/// that it follows where that is moved, and it does not matter when this ran last.
/// </summary>
public sealed class DueReminderStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_on = new("SELECT r.LearningNetworkId, r.Kind, r.Days, r.SendTime FROM NetworkReminder r WHERE r.IsOn = 1");

    /// <summary>Queues what is due now; returns how many are new.</summary>
    public async Task<int> Queue(CancellationToken stop = default)
    {
        var (now, queued) = (clock.GetUtcNow(), 0);
        foreach (var (networkId, kind, gathering) in await database.Read(sql => Due(sql, now), stop))
        {
            try
            {
                queued += await database.Write(sql => sql.QueueReminders(kind, networkId, gathering, now), stop);
            }
            catch (Exception e) when (UniqueViolation.Is(e))
            {
                // Another node queued the same in the same moment, or will be followed by the next run.
            }
        }

        return queued;
    }

    private static async Task<IReadOnlyList<(long NetworkId, ReminderKind Kind, ReminderSubject Gathering)>> Due(SqlRunner sql, DateTimeOffset now)
    {
        var due = new List<(long, ReminderKind, ReminderSubject)>();
        foreach (var network in (await sql.List<OnRow>(s_on)).GroupBy(r => r.LearningNetworkId))
        {
            var gatherings = await sql.ReminderSubjects(network.Key, now);
            due.AddRange(from row in network
                         from gathering in gatherings
                         where ReminderRules.Window(ReminderSetting.Usual(row.Kind) with { Days = row.Days, Time = row.SendTime }, gathering)?.Holds(now) == true
                         select (network.Key, row.Kind, gathering));
        }

        return due;
    }

    private sealed record OnRow
    {
        public long LearningNetworkId { get; init; }
        public ReminderKind Kind { get; init; }
        public int Days { get; init; }
        public TimeOnly SendTime { get; init; }
    }
}
