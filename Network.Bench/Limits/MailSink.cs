using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Network.Bench.Limits;

/// <summary>A mail server that takes every mail and keeps none (RFC 5321, with PIPELINING left out as System.Net.Mail does not use it); a process of its own.</summary>
internal static class MailSink
{
    public static async Task<int> Run(int port, int readyPort)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{readyPort}");
        var ready = builder.Build();
        ready.Run(_ => Task.CompletedTask);
        await ready.StartAsync();
        while (true) _ = Serve(await listener.AcceptSocketAsync());
    }

    private static async Task Serve(Socket socket)
    {
        socket.NoDelay = true;
        using var stream = new PromptStream(socket);
        using var reader = new StreamReader(stream, Encoding.Latin1, false, 64 * 1024);
        Task Say(string line) => stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n")).AsTask();
        await Say("220 sink.example");
        while (await reader.ReadLineAsync() is { } line)
        {
            switch (line.Length < 4 ? "" : line[..4].ToUpperInvariant())
            {
                case "DATA":
                    await Say("354 go on");
                    while (await reader.ReadLineAsync() is { } text && text != ".")
                    {
                        // Taken, and let go.
                    }

                    await Say("250 taken");
                    break;
                case "QUIT":
                    await Say("221 bye");
                    return;
                default:
                    await Say("250 ok");
                    break;
            }
        }
    }

    // System.Net.Mail sends a mail in small pieces and waits for the acknowledgement of each, which Linux holds back for 40 ms where there is nothing to answer:
    // measured would be that wait alone.
    private sealed class PromptStream(Socket socket) : NetworkStream(socket, ownsSocket: true)
    {
        private const int Tcp = 6;
        private const int QuickAcknowledgement = 12;

        private static readonly byte[] s_on = BitConverter.GetBytes(1);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (OperatingSystem.IsLinux()) Socket.SetRawSocketOption(Tcp, QuickAcknowledgement, s_on);
            return base.ReadAsync(buffer, cancellationToken);
        }
    }
}
