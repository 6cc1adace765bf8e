using Microsoft.Extensions.Diagnostics.HealthChecks;
using Network.Data.Mail;

namespace Network.Web.Operations;

/// <summary>Mail goes out when it is due. Late mail is no reason to take a node out of service: it never makes the site unready.</summary>
internal sealed class MailHealth(OutboxHealth outbox) : IHealthCheck
{
    private static readonly TimeSpan s_late = TimeSpan.FromMinutes(10);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        var due = await outbox.Due(cancellationToken);
        var data = new Dictionary<string, object> { ["due"] = due.Count, ["oldestDueSeconds"] = (long)due.Age.TotalSeconds };
        return due.Age > s_late
            ? HealthCheckResult.Degraded("Mail has been due for more than ten minutes.", data: data)
            : HealthCheckResult.Healthy(data: data);
    }
}
