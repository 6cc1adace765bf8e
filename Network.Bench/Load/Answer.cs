using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Network.Bench.Load;

/// <summary>Reads one HTTP/1.1 answer after another from a connection (RFC 9112): of known length or in chunks.</summary>
internal sealed class Answer(Socket socket)
{
    private readonly List<byte> _body = [];
    private byte[] _buffer = new byte[128 * 1024];
    private int _filled;
    private int _headLength;

    /// <summary>False throws away what is read.</summary>
    public bool KeepsBody { get; init; }

    public string Head() => Encoding.ASCII.GetString(_buffer, 0, _headLength);

    public byte[] Body() => [.. _body];

    /// <summary>The status of the next answer, once all of it is here.</summary>
    public async ValueTask<int> Read()
    {
        _filled = 0;
        while ((_headLength = _buffer.AsSpan(0, _filled).IndexOf("\r\n\r\n"u8) + 4) == 3) await Fill();
        var status = int.Parse(_buffer.AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture);
        if (status is 204 or 304) return status;
        if (Header("content-length: "u8) is { } length) await Fixed((int)length);
        else await Chunks();
        return status;
    }

    private async ValueTask Fixed(int length)
    {
        var missing = length - (_filled - _headLength);
        if (KeepsBody) _body.AddRange(_buffer.AsSpan(_headLength, Math.Min(length, _filled - _headLength)));
        while (missing > 0)
        {
            var read = await Receive(_buffer.AsMemory(_headLength));
            if (KeepsBody) _body.AddRange(_buffer.AsSpan(_headLength, read));
            missing -= read;
        }
    }

    private async ValueTask Chunks()
    {
        var at = _headLength;
        while (true)
        {
            int line;
            while ((line = _buffer.AsSpan(at, _filled - at).IndexOf("\r\n"u8)) < 0) await Fill();
            var size = int.Parse(_buffer.AsSpan(at, line), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            at += line + 2;
            while (_filled < at + size + 2) await Fill();
            if (size == 0) return;
            if (KeepsBody) _body.AddRange(_buffer.AsSpan(at, size));
            at += size + 2;
        }
    }

    private async ValueTask Fill()
    {
        if (_filled == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        _filled += await Receive(_buffer.AsMemory(_filled));
    }

    private async ValueTask<int> Receive(Memory<byte> into)
    {
        var read = await socket.ReceiveAsync(into, SocketFlags.None);
        return read > 0 ? read : throw new LoadException("The server hung up.");
    }

    // Kestrel writes the names of its headers as they are known: with capitals.
    private long? Header(ReadOnlySpan<byte> name)
    {
        var head = _buffer.AsSpan(0, _headLength);
        while (head.IndexOf("\r\n"u8) is > 0 and var end)
        {
            var line = head[..end];
            if (line.Length > name.Length && Ascii.EqualsIgnoreCase(line[..name.Length], name)) return long.Parse(line[name.Length..], NumberStyles.None, CultureInfo.InvariantCulture);
            head = head[(end + 2)..];
        }

        return null;
    }
}
