using Microsoft.Extensions.Diagnostics.HealthChecks;
using Network.Data;

namespace Network.Web.Operations;

/// <summary>The database answers and has this program's schema.</summary>
internal sealed class DatabaseHealth(Migrator migrator) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken) =>
        await migrator.IsCurrent(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("Its migrations are not those of this program.");
}
