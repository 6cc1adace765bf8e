using System.Buffers;
using System.Net.Sockets;

namespace Network.Jobs.Mail;

/// <summary>A socket that is written to once for all that was written until it is flushed: a mail is not cut into small packets. What is large goes by itself.</summary>
internal sealed class GatheringStream(Socket socket) : NetworkStream(socket, ownsSocket: true)
{
    private const int Most = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _written = new(16 * 1024);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.Length >= Most)
        {
            await FlushAsync(cancellationToken);
            await base.WriteAsync(buffer, cancellationToken);
            return;
        }

        _written.Write(buffer.Span);
        if (_written.WrittenCount >= Most) await FlushAsync(cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_written.WrittenCount == 0) return;
        await base.WriteAsync(_written.WrittenMemory, cancellationToken);
        _written.ResetWrittenCount();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (buffer.Length >= Most)
        {
            Flush();
            SendAll(buffer);
            return;
        }

        _written.Write(buffer);
        if (_written.WrittenCount >= Most) Flush();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        if (_written.WrittenCount == 0) return;
        SendAll(_written.WrittenSpan);
        _written.ResetWrittenCount();
    }

    // What the base writes of a span comes back here as an array.
    private void SendAll(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty) bytes = bytes[Socket.Send(bytes)..];
    }
}
