using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Network.Bench.Product;

/// <summary>Starts programs, waits until they answer, and ends them with this one.</summary>
/// <remarks>What they write goes to a file each, as a service's would: read through a pipe it would cost the one who measures.</remarks>
internal sealed class Programs(string logs) : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly List<RunningProgram> _running = [];

    /// <summary>Starts one that listens on <paramref name="port"/> and waits until it answers 200 there.</summary>
    public async Task<RunningProgram> Start(string file, IEnumerable<string> arguments, int port, string ready, IReadOnlyDictionary<string, string>? environment = null)
    {
        var log = Path.Combine(logs, $"{port}.log");
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >\"$BENCH_LOG\" 2>&1", file, .. arguments]) { WorkingDirectory = Path.GetDirectoryName(file)! };
        start.Environment["BENCH_LOG"] = log;
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        var begun = Stopwatch.GetTimestamp();
        var program = new RunningProgram(Process.Start(start)!, port, log);
        _running.Add(program);
        await Ready(program, ready);
        program.StartTime = Stopwatch.GetElapsedTime(begun);
        return program;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var program in _running) await program.DisposeAsync();
    }

    private static async Task Ready(RunningProgram program, string path)
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{program.Port}"), Timeout = s_patience };
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < s_patience;)
        {
            if (program.HasEnded) throw new InvalidOperationException($"The program ended: {program.Said}");
            try
            {
                if ((await client.GetAsync(path)).StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(1);
        }

        throw new InvalidOperationException($"The program did not get ready: {program.Said}");
    }
}
