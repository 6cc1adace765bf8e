using Network.Core.Operations;

namespace Network.Data.Operations;

/// <summary>
/// Which job runs when, and on which node: a run is claimed by one UPDATE that only one node can win. DueAt of a job moves on when a run ends, so a
/// run whose node died is due again as soon as its lease is over. Never trusts that nodes ask in turn; only that their clocks agree within a lease.
/// </summary>
public sealed class JobRunStore(Database database, TimeProvider clock)
{
    // No two clocks that can work together are this far apart: whoever started then lived by another clock (Clock:Start).
    private static readonly TimeSpan s_otherTime = TimeSpan.FromHours(1);

    private static readonly Sql s_prepare = new("""
        INSERT INTO JobRun (Name, DueAt) SELECT @name, @dueAt WHERE NOT EXISTS (SELECT 1 FROM JobRun j WHERE j.Name = @name)
        """);

    private static readonly Sql s_setRight = new("""
        UPDATE JobRun SET DueAt = @dueAt, StartedAt = NULL, EndedAt = NULL, Outcome = NULL, LeaseOwner = NULL, LeaseUntil = NULL
        WHERE Name = @name AND StartedAt > @otherTime
        """);

    private static readonly Sql s_due = new("""
        SELECT COUNT(*) FROM JobRun j WHERE j.Name = @name AND j.DueAt <= @now AND (j.LeaseUntil IS NULL OR j.LeaseUntil <= @now)
        """);

    private static readonly Sql s_claim = new("""
        UPDATE JobRun SET StartedAt = @now, EndedAt = NULL, LeaseOwner = @owner, LeaseUntil = @until
        WHERE Name = @name AND DueAt <= @now AND (LeaseUntil IS NULL OR LeaseUntil <= @now)
        """);

    // One that came too late is not told apart from one that lost it: it holds nothing that it may prolong.
    private static readonly Sql s_prolong = new("UPDATE JobRun SET LeaseUntil = @until WHERE Name = @name AND LeaseOwner = @owner AND LeaseUntil > @now");

    private static readonly Sql s_end = new("""
        UPDATE JobRun SET EndedAt = @now, Outcome = @outcome, DueAt = @next, LeaseOwner = NULL, LeaseUntil = NULL
        WHERE Name = @name AND LeaseOwner = @owner
        """);

    private static readonly Sql s_giveUp = new("UPDATE JobRun SET LeaseOwner = NULL, LeaseUntil = NULL WHERE Name = @name AND LeaseOwner = @owner");

    private static readonly Sql s_all = new("SELECT j.Name, j.DueAt, j.StartedAt, j.EndedAt, j.Outcome, j.LeaseUntil FROM JobRun j ORDER BY j.DueAt");

    /// <summary>Sees to it that the job is known, due at <paramref name="dueAt"/> where it never ran (or ran by a clock far ahead of this one).</summary>
    public async Task Prepare(string name, DateTimeOffset dueAt, CancellationToken stop = default)
    {
        try
        {
            await database.Write(
                async sql =>
                {
                    await sql.Change(s_prepare, new { name, dueAt });
                    await sql.Change(s_setRight, new { name, dueAt, otherTime = clock.GetUtcNow() + s_otherTime });
                },
                stop);
        }
        catch (Exception e) when (UniqueViolation.Is(e))
        {
            // Another node has just done it.
        }
    }

    /// <summary>True where it is due and nobody runs it: worth a try to claim it. Changes nothing.</summary>
    public Task<bool> IsDue(string name, CancellationToken stop = default) =>
        database.Read(async sql => await sql.Value<int>(s_due, new { name, now = clock.GetUtcNow() }) > 0, stop);

    /// <summary>True where the run is <paramref name="owner"/>'s until <paramref name="lease"/> from now: it was due and nobody's.</summary>
    public Task<bool> Claim(string name, string owner, TimeSpan lease, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        return database.Write(async sql => await sql.Change(s_claim, new { name, owner, now, until = now + lease }) == 1, stop);
    }

    /// <summary>Holds it for <paramref name="lease"/> from now; false where it ran out, and the run must stop.</summary>
    public Task<bool> Prolong(string name, string owner, TimeSpan lease, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        return database.Write(async sql => await sql.Change(s_prolong, new { name, owner, now, until = now + lease }) == 1, stop);
    }

    /// <summary>The run is over, the next due at <paramref name="next"/>; false, and nothing is changed, where somebody else has it by now.</summary>
    public Task<bool> End(string name, string owner, JobOutcome outcome, DateTimeOffset next, CancellationToken stop = default) => database.Write(
        async sql => await sql.Change(s_end, new { name, owner, outcome = outcome.ToString(), next, now = clock.GetUtcNow() }) == 1, stop);

    /// <summary>Leaves a run that was interrupted to whoever comes next, who need not wait for the lease.</summary>
    public Task GiveUp(string name, string owner, CancellationToken stop = default) => database.Write(sql => sql.Change(s_giveUp, new { name, owner }), stop);

    /// <summary>Every job that some node has known, the one that is due first before the others.</summary>
    public Task<IReadOnlyList<JobRunRow>> All(CancellationToken stop = default) => database.Read(sql => sql.List<JobRunRow>(s_all), stop);
}
