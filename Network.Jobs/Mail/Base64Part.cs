using System.Buffers.Text;
using MimeKit;

namespace Network.Jobs.Mail;

/// <summary>
/// Content in base64, encoded once: a message is put into bytes twice where its size is said beforehand. Base64 throughout: quoted-printable breaks lines,
/// and 7bit lets lines begin with a dot after a lone line feed.
/// </summary>
internal sealed class Base64Part : MimePart
{
    // What becomes 76 letters, the most that a line may hold (RFC 2045 section 6.8).
    private const int LineBytes = 57;

    private readonly byte[] _lines;

    public Base64Part(ContentType type, byte[] content)
        : base(type)
    {
        ContentTransferEncoding = ContentEncoding.Base64;
        _lines = Lines(content);
    }

    public override void WriteTo(FormatOptions options, Stream stream, bool contentOnly, CancellationToken cancellationToken = default)
    {
        if (!contentOnly) Headers.WriteTo(options, stream, cancellationToken);
        stream.Write(_lines);
    }

    public override async Task WriteToAsync(FormatOptions options, Stream stream, bool contentOnly, CancellationToken cancellationToken = default)
    {
        if (!contentOnly) await Headers.WriteToAsync(options, stream, cancellationToken);
        await stream.WriteAsync(_lines, cancellationToken);
    }

    private static byte[] Lines(ReadOnlySpan<byte> content)
    {
        var lines = new byte[Base64.GetMaxEncodedToUtf8Length(content.Length) + (2 * ((content.Length + LineBytes - 1) / LineBytes))];
        var free = lines.AsSpan();
        for (; !content.IsEmpty; content = content[Math.Min(LineBytes, content.Length)..])
        {
            Base64.EncodeToUtf8(content[..Math.Min(LineBytes, content.Length)], free, out _, out var written);
            "\r\n"u8.CopyTo(free[written..]);
            free = free[(written + 2)..];
        }

        return lines;
    }
}
