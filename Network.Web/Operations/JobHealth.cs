using Microsoft.Extensions.Diagnostics.HealthChecks;
using Network.Core.Operations;
using Network.Data.Operations;

namespace Network.Web.Operations;

/// <summary>
/// The scheduled jobs run when they are due, on whichever node. One that does not is no reason to take this node out of service.
/// </summary>
internal sealed class JobHealth(JobRunStore runs, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan s_late = TimeSpan.FromMinutes(10);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var jobs = await runs.All(cancellationToken);
        var oldest = jobs.MaxBy(j => j.Overdue(now));
        var overdue = oldest?.Overdue(now) ?? TimeSpan.Zero;
        var failed = jobs.Where(j => j.Outcome == JobOutcome.Failed).Select(j => j.Name).ToList();
        var data = new Dictionary<string, object>
        {
            ["oldestDue"] = overdue > TimeSpan.Zero ? oldest!.Name : "",
            ["oldestDueSeconds"] = (long)overdue.TotalSeconds,
            ["failed"] = failed,
            ["last"] = jobs.ToDictionary(j => j.Name, j => j.StartedAt),
        };
        if (overdue > s_late) return HealthCheckResult.Degraded("A job has been due for more than ten minutes.", data: data);
        return failed.Count > 0 ? HealthCheckResult.Degraded("The last run of a job failed.", data: data) : HealthCheckResult.Healthy(data: data);
    }
}
