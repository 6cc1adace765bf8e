using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Network.Data.Mail;
using Network.Data.Operations;

namespace Network.Web.Operations;

/// <summary>
/// What a load balancer and a watchman ask: <c>/health/live</c> (this process answers) and <c>/health/ready</c> (it can do its work).
/// 503 where it cannot.
/// </summary>
internal static class HealthSetup
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    public static void AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<OutboxHealth>().AddSingleton<JobRunStore>();
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", timeout: s_patience)
            .AddCheck<MailHealth>("mail", failureStatus: HealthStatus.Degraded, timeout: s_patience)
            .AddCheck<JobHealth>("jobs", failureStatus: HealthStatus.Degraded, timeout: s_patience);
    }

    /// <summary>Answers before everything that redirects, finds pages, asks who it is or counts. Without a line in the log: these ask every few seconds.</summary>
    public static void UseHealth(this WebApplication app)
    {
        app.UseHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = Write });
        app.UseHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = Write });
    }

    // No exception and no address: anybody may ask. The log has them.
    private static Task Write(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new HealthAnswer(report.Status.ToString(), report.Entries.ToDictionary(e => e.Key, e => Shown(e.Value))),
        HealthJson.Default.HealthAnswer,
        cancellationToken: context.RequestAborted);

    private static Dictionary<string, object> Shown(HealthReportEntry entry)
    {
        var shown = new Dictionary<string, object>(entry.Data) { ["status"] = entry.Status.ToString() };
        if (entry.Exception is not null) shown["description"] = "It does not answer.";
        else if (entry.Description is not null) shown["description"] = entry.Description;
        return shown;
    }
}

/// <summary>What is answered.</summary>
internal sealed record HealthAnswer(string Status, Dictionary<string, Dictionary<string, object>> Checks);

/// <summary>How it is written, with the types of the facts that checks tell: known when the program is built, since a node that starts is waited for.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(List<string>))]
[JsonSerializable(typeof(Dictionary<string, DateTimeOffset?>))]
internal sealed partial class HealthJson : JsonSerializerContext;
