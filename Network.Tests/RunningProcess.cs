using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Network.Tests.Architecture;

namespace Network.Tests;

/// <summary>The real program in a process of its own, for what only that shows: how it starts, how it ends, and that it may be killed.</summary>
public sealed partial class RunningProcess : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningProcess(IReadOnlyDictionary<string, string> settings, string environment)
    {
        var web = Path.Combine(Product.Root, "Network.Web");
        var start = new ProcessStartInfo("dotnet", [Product.Web.Location])
        {
            WorkingDirectory = web,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (key, value) in settings) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Heard(line.Data);
        _process.ErrorDataReceived += (_, line) => { if (line.Data is not null) _errors.Enqueue(line.Data); };
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What it wrote so far to standard output and standard error.</summary>
    public string Output => string.Join('\n', _output);

    public string Errors => string.Join('\n', _errors);

    /// <summary>Starts it with settings by their names (<c>Mail:Folder</c>), or other environment variables; does not wait.</summary>
    public static RunningProcess Start(IReadOnlyDictionary<string, string> settings, string environment = "Development") => new(settings, environment);

    /// <summary>Where it listens, once it does.</summary>
    /// <exception cref="InvalidOperationException">It ended before.</exception>
    public async Task<Uri> Address()
    {
        var ended = _process.WaitForExitAsync();
        await Task.WhenAny(_address.Task, ended).WaitAsync(s_patience);
        return _address.Task.IsCompletedSuccessfully ? await _address.Task : throw new InvalidOperationException($"It ended with {_process.ExitCode}:\n{Output}\n{Errors}");
    }

    /// <summary>The exit code, once it has ended and everything it wrote is here.</summary>
    public async Task<int> Ended()
    {
        await _process.WaitForExitAsync().WaitAsync(s_patience);
        return _process.ExitCode;
    }

    /// <summary>Asks it to stop, as Ctrl-C and service managers do (SIGTERM).</summary>
    public async Task<int> Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
        return await Ended();
    }

    /// <summary>Ends it in the middle of whatever it does (SIGKILL).</summary>
    public async Task Kill()
    {
        _process.Kill();
        await Ended();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await Kill();
        _process.Dispose();
    }

    private void Heard(string? line)
    {
        if (line is null) return;
        _output.Enqueue(line);
        if (Loopback().Match(line) is { Success: true } address) _address.TrySetResult(new Uri(address.Value));
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9]\d*")]
    private static partial Regex Loopback();
}
