using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Network.Data;

namespace Network.Tests.Operations;

/// <summary>Counts the statements that each request gives rise to, told apart by its trace.</summary>
internal sealed class CountedStatements : IDisposable
{
    private readonly ConcurrentDictionary<ActivityTraceId, int> _counts = new();
    private readonly MeterListener _listener = new();

    // Without one the server makes no activity of a request where nothing of it is logged.
    private readonly ActivityListener _activities = new()
    {
        ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
        Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
    };

    public CountedStatements()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == SqlRunner.MeterName) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((_, _, _, _) =>
        {
            if (Activity.Current is { } activity) _counts.AddOrUpdate(activity.TraceId, 1, (_, count) => count + 1);
        });
        _listener.Start();
        ActivitySource.AddActivityListener(_activities);
    }

    /// <summary>The answer to one request, without following it, and the statements that it took.</summary>
    public async Task<(HttpResponseMessage Answer, int Statements)> Get(HttpClient client, string address)
    {
        var trace = ActivityTraceId.CreateRandom();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        var answer = await client.SendAsync(request);
        return (answer, _counts.GetValueOrDefault(trace));
    }

    public void Dispose()
    {
        _listener.Dispose();
        _activities.Dispose();
    }
}
