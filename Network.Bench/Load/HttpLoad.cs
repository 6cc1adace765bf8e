using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Network.Bench.Load;

/// <summary>
/// Asks one server over loopback from many connections at once, each with its next request as soon as it has the whole answer to its last. Takes little of
/// the processor itself, so that what is measured is the server.
/// </summary>
internal sealed class HttpLoad(int port, int connections)
{
    /// <summary>For so long, and at most so many requests: each is made by <paramref name="next"/> from its number.</summary>
    /// <exception cref="LoadException">An answer has another status than expected, or the server hangs up.</exception>
    public async Task<LoadResult> Run(TimeSpan time, int most, Func<int, ReadOnlyMemory<byte>> next, int expected)
    {
        var (begun, end) = (Stopwatch.GetTimestamp(), Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency));
        var count = 0;
        var all = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            var taken = new List<double>(1024);
            using var socket = await Connect();
            var answer = new Answer(socket);
            while (Stopwatch.GetTimestamp() < end)
            {
                var number = Interlocked.Increment(ref count);
                if (number > most) break;
                var request = next(number - 1);
                var started = Stopwatch.GetTimestamp();
                await Send(socket, request);
                var status = await answer.Read();
                taken.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                if (status != expected) throw new LoadException($"Answered {status} where {expected} was expected: {answer.Head()}");
            }

            return taken;
        })));
        return new LoadResult([.. all.SelectMany(t => t).Order()], Stopwatch.GetElapsedTime(begun));
    }

    /// <summary>One request and its answer, read to the end.</summary>
    public async Task<(int Status, string Head, byte[] Body)> Ask(ReadOnlyMemory<byte> request)
    {
        using var socket = await Connect();
        await Send(socket, request);
        var answer = new Answer(socket) { KeepsBody = true };
        return (await answer.Read(), answer.Head(), answer.Body());
    }

    private async Task<Socket> Connect()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        return socket;
    }

    private static async ValueTask Send(Socket socket, ReadOnlyMemory<byte> request)
    {
        while (request.Length > 0) request = request[await socket.SendAsync(request, SocketFlags.None)..];
    }
}

/// <summary>The server did not answer as it must: whatever was measured is worth nothing.</summary>
public sealed class LoadException(string message) : Exception(message);
