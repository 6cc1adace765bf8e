using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Network.Core.Access;
using Network.Core.Operations;
using Network.Data.Operations;

namespace Network.Jobs;

/// <summary>
/// Runs a job where it is due and no node runs it. The run is claimed in the database for a minute, and prolonged while it works: a node that dies
/// lets go of it within that minute, one that loses it (its clock or its connection stood still) is stopped.
/// </summary>
public sealed class JobRunner(JobRunStore runs, IServiceProvider services, TimeProvider clock, ILogger<JobRunner> log)
{
    private readonly ConcurrentDictionary<string, bool> _known = new();

    /// <summary>How long a dead node keeps a run from the others.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>True where it was this node that ran it now.</summary>
    public async Task<bool> Run(ScheduledJob job, CancellationToken stop = default)
    {
        if (!_known.ContainsKey(job.Name))
        {
            await runs.Prepare(job.Name, job.When.First(clock.GetUtcNow()), stop);
            _known.TryAdd(job.Name, true);
        }

        var owner = SecretToken.New();
        var began = clock.GetUtcNow();
        if (!await runs.IsDue(job.Name, stop) || !await runs.Claim(job.Name, owner, Lease, stop)) return false;
        await RunClaimed(job, owner, began, stop);
        return true;
    }

    private async Task RunClaimed(ScheduledJob job, string owner, DateTimeOffset began, CancellationToken stop)
    {
        using var mine = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var over = new CancellationTokenSource();
        var holding = Hold(job.Name, owner, mine, over.Token);
        var outcome = JobOutcome.Done;
        try
        {
            await job.Work(services, mine.Token);
        }
        catch (Exception e) when (!mine.IsCancellationRequested)
        {
            outcome = JobOutcome.Failed;
            log.LogError(e, "The job {Job} failed; it comes again at its next moment", job.Name);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            log.LogWarning("The job {Job} was stopped: this node did not hold it any more", job.Name);
        }
        finally
        {
            await over.CancelAsync();
            await holding;
            // Also when the program is asked to stop: what is done is done, and what is not is somebody else's at once.
            if (mine.IsCancellationRequested) await runs.GiveUp(job.Name, owner, CancellationToken.None);
            else await runs.End(job.Name, owner, outcome, job.When.After(began), CancellationToken.None);
        }
    }

    // Three tries in the time of a lease; where all fail, or the run is somebody else's by now, this one stops before the other can begin.
    private async Task Hold(string name, string owner, CancellationTokenSource mine, CancellationToken over)
    {
        var beat = Lease / 4;
        var heldSince = clock.GetTimestamp();
        using var timer = new PeriodicTimer(beat, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(over))
            {
                var asked = clock.GetTimestamp();
                try
                {
                    if (!await runs.Prolong(name, owner, Lease, over)) break;
                    heldSince = asked;
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    log.LogWarning(e, "The job {Job} could not be held", name);
                    if (clock.GetElapsedTime(heldSince) + beat >= Lease) break;
                }
            }

            await mine.CancelAsync();
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // The run has ended.
        }
    }
}
