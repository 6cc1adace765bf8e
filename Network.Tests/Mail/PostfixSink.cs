using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace Network.Tests.Mail;

/// <summary>Postfix's own <c>smtp-sink</c> on a free port of 127.0.0.1: a server that none of us wrote.</summary>
internal sealed class PostfixSink : IAsyncDisposable
{
    private const string Program = "/usr/sbin/smtp-sink";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly string _folder;

    private PostfixSink(Process process, string folder, int port) => (_process, _folder, Port) = (process, folder, port);

    public int Port { get; }

    /// <summary>Skips the test where there is no smtp-sink, and fails it where <c>CI</c> is set.</summary>
    /// <param name="keeps">False: it throws away what it takes.</param>
    public static async Task<PostfixSink> Start(bool keeps = true)
    {
        if (!File.Exists(Program)) MissingPart.Skip($"no {Program}: install postfix");
        var (folder, port) = (Directory.CreateDirectory(TestFolder.NewPath()).FullName, SmtpSink.ClosedPort());
        string[] asRoot = Environment.IsPrivilegedProcess ? ["-u", "root"] : [];
        var process = Process.Start(Program, [.. asRoot, .. keeps ? ["-d", Path.Combine(folder, "m.")] : Array.Empty<string>(), $"127.0.0.1:{port}", "100"]);
        var sink = new PostfixSink(process, folder, port);
        await sink.Listens();
        return sink;
    }

    /// <summary>Every message that it has said yes to, with the line ends that it took away.</summary>
    public IReadOnlyList<byte[]> Messages =>
        [.. Directory.GetFiles(_folder).Select(f => Encoding.Latin1.GetBytes(File.ReadAllText(f, Encoding.Latin1).Replace("\n", "\r\n", StringComparison.Ordinal)))];

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    // It says nothing when it is ready.
    private async Task Listens()
    {
        using var patience = new CancellationTokenSource(s_patience);
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync("127.0.0.1", Port, patience.Token);
                return;
            }
            catch (SocketException) when (!_process.HasExited)
            {
                await pause.WaitForNextTickAsync(patience.Token);
            }
        }
    }
}
