namespace Network.Data.Mail;

/// <summary>Tells whether mail leaves the house in time.</summary>
public sealed class OutboxHealth(Database database, TimeProvider clock)
{
    // A leased row's NextAt is when its lease runs out: due again where whoever took it has gone silent.
    private static readonly Sql s_due = new("""
        SELECT COUNT(*) AS DueCount, MIN(NextAt) AS Oldest
        FROM Outbox
        WHERE State IN ('Queued', 'Leased', 'Retrying') AND NextAt <= @now
        """);

    /// <summary>What should have gone by now.</summary>
    public async Task<DueMail> Due(CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        var row = await database.Read(sql => sql.Find<DueRow>(s_due, new { now }), stop);
        return new DueMail(row!.DueCount, now - (row.Oldest ?? now));
    }

    private sealed record DueRow
    {
        public int DueCount { get; init; }

        public DateTimeOffset? Oldest { get; init; }
    }
}

/// <summary>Mail that is due and not sent.</summary>
/// <param name="Count">How many.</param>
/// <param name="Age">How long the oldest has been due; zero where there is none.</param>
public sealed record DueMail(int Count, TimeSpan Age);
