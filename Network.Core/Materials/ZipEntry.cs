using System.Buffers.Binary;
using System.IO.Compression;

namespace Network.Core.Materials;

/// <summary>One entry of an archive, as its directory tells.</summary>
internal sealed record ZipEntry
{
    private const int HeaderLength = 30;
    private const int Stored = 0;
    private const int Deflated = 8;

    public required string Name { get; init; }

    public required bool IsEncrypted { get; init; }

    public required int Method { get; init; }

    public required long Packed { get; init; }

    public required long Unpacked { get; init; }

    public required long Offset { get; init; }

    /// <summary>What is in it, unpacked as it is read; null where it cannot be.</summary>
    public Stream? Open(Stream zip)
    {
        if (IsEncrypted || Method is not (Stored or Deflated) || Offset + HeaderLength > zip.Length) return null;
        zip.Position = Offset;
        var header = new byte[HeaderLength];
        zip.ReadExactly(header);
        if (!header.AsSpan().StartsWith("PK\u0003\u0004"u8)) return null;
        var from = Offset + HeaderLength + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(26)) + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(28));
        if (from + Packed > zip.Length) return null;
        var part = new StreamPart(zip, from, Packed);
        return Method == Stored ? part : new DeflateStream(part, CompressionMode.Decompress);
    }
}
