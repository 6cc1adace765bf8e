using System.Net;
using System.Net.Sockets;
using Network.Jobs.Mail;
using NUnit.Framework;

namespace Network.Tests.Mail;

[TestFixture]
public sealed class GatheringStreamTests
{
    private static readonly int[] s_sizes = [1, 5_000, 63_000, 3_000, 64 * 1024, 7, 300_000, 2];

    [TestCase(true)]
    [TestCase(false)]
    public async Task What_is_written_arrives_whole_and_in_order_however_large(bool waiting)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(listener.LocalEndpoint);
        using var other = await listener.AcceptTcpClientAsync();
        var arriving = Read(other.GetStream());
        var written = new byte[s_sizes.Sum()];
        Random.Shared.NextBytes(written);

        await using (var stream = new GatheringStream(socket))
        {
            var at = 0;
            foreach (var size in s_sizes)
            {
                if (waiting) await stream.WriteAsync(written.AsMemory(at, size));
                else await Task.Run(() => stream.Write(written.AsSpan(at, size)));
                at += size;
            }

            if (waiting) await stream.FlushAsync();
            else await Task.Run(stream.Flush);
        }

        Assert.That(await arriving, Is.EqualTo(written));
    }

    private static async Task<byte[]> Read(NetworkStream stream)
    {
        using var all = new MemoryStream();
        await stream.CopyToAsync(all);
        return all.ToArray();
    }
}
