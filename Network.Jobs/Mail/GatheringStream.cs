using System.Buffers;
using System.Net.Sockets;

namespace Network.Jobs.Mail;

/// <summary>A socket that is written to once for all that was written until it is flushed: a mail is not cut into small packets.</summary>
internal sealed class GatheringStream(Socket socket) : NetworkStream(socket, ownsSocket: true)
{
    private const int Most = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _written = new(16 * 1024);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
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
        _written.Write(buffer);
        if (_written.WrittenCount >= Most) Flush();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        if (_written.WrittenCount == 0) return;
        base.Write(_written.WrittenSpan);
        _written.ResetWrittenCount();
    }
}
