using System.Diagnostics;

namespace Network.Bench.Product;

/// <summary>A program of its own that listens on a port of this machine.</summary>
internal sealed class RunningProgram(Process process, int port, string log) : IAsyncDisposable
{
    private bool _isGone;

    public int Port => port;

    /// <summary>From its start until it answered.</summary>
    public TimeSpan StartTime { get; set; }

    public bool HasEnded => process.HasExited;

    /// <summary>The memory that it holds (resident), in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>The last of what it wrote.</summary>
    public string Said => File.Exists(log) ? File.ReadAllText(log) is var all && all.Length > 2000 ? all[^2000..] : all : "";

    public async ValueTask DisposeAsync()
    {
        if (_isGone) return;
        _isGone = true;
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }
}
