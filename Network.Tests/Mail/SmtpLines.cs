namespace Network.Tests.Mail;

/// <summary>Lines as SMTP has them: CRLF alone ends one, so that a lone CR or LF is found where it was sent.</summary>
internal sealed class SmtpLines(Stream stream)
{
    private readonly byte[] _buffer = new byte[8192];
    private int _at;
    private int _end;

    /// <summary>The next line without its CRLF; null at the end.</summary>
    public async Task<byte[]?> Next(CancellationToken stop)
    {
        var line = new List<byte>();
        while (true)
        {
            if (!await Has(stop)) return null;
            line.Add(_buffer[_at++]);
            if (line.Count >= 2 && line[^1] == '\n' && line[^2] == '\r') return [.. line[..^2]];
        }
    }

    /// <summary>A message up to the lone dot, added dots taken away. Null where the client went, or was cut off after the first lines.</summary>
    public async Task<byte[]?> Message(bool cut, CancellationToken stop)
    {
        var content = new List<byte>();
        for (var lines = 0; await Next(stop) is { } line; lines++)
        {
            if (cut && lines == 5) return null;
            if (line is [(byte)'.']) return [.. content];
            content.AddRange(line is [(byte)'.', ..] ? line[1..] : line);
            content.AddRange("\r\n"u8);
        }

        return null;
    }

    /// <summary>A message of so many bytes, as they are. Null where the client went, or was cut off after the first of them.</summary>
    public async Task<byte[]?> Chunk(int size, bool cut, CancellationToken stop)
    {
        var content = new byte[size];
        for (var i = 0; i < size; i++)
        {
            if ((cut && i == 100) || !await Has(stop)) return null;
            content[i] = _buffer[_at++];
        }

        return content;
    }

    private async Task<bool> Has(CancellationToken stop)
    {
        if (_at == _end) (_at, _end) = (0, await stream.ReadAsync(_buffer, stop));
        return _at < _end;
    }
}
