namespace Network.Tests.Materials;

/// <summary>So many zeros, and then the connection breaks; or ends.</summary>
internal sealed class CutStream(long length, bool cut = true) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var given = (int)Math.Min(count, length - _read);
        if (given == 0 && cut) throw new IOException("The connection was cut.");
        Array.Clear(buffer, offset, given);
        _read += given;
        return given;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
