using System.Text.Json;
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

    // No exception and no address: anybody may ask. The log has them. By hand, since a serializer learns its types just when a node is waited for.
    private static async Task Write(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("status", report.Status.ToString());
        json.WriteStartObject("checks");
        foreach (var (name, entry) in report.Entries)
        {
            json.WriteStartObject(name);
            foreach (var (fact, value) in entry.Data) Write(json, fact, value);
            json.WriteString("status", entry.Status.ToString());
            if (entry.Exception is not null) json.WriteString("description", "It does not answer.");
            else if (entry.Description is not null) json.WriteString("description", entry.Description);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        json.WritePropertyName(name);
        switch (value)
        {
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case DateTimeOffset moment:
                json.WriteStringValue(moment);
                break;
            case IReadOnlyDictionary<string, DateTimeOffset?> moments:
                json.WriteStartObject();
                foreach (var (key, moment) in moments) Write(json, key, moment);
                json.WriteEndObject();
                break;
            case IEnumerable<string> words:
                json.WriteStartArray();
                foreach (var word in words) json.WriteStringValue(word);
                json.WriteEndArray();
                break;
            case null:
                json.WriteNullValue();
                break;
            default:
                json.WriteStringValue(value.ToString());
                break;
        }
    }
}
