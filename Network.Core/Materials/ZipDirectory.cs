using System.Buffers.Binary;
using System.Text;

namespace Network.Core.Materials;

/// <summary>Reads what an archive says is in it (APPNOTE 4.3.12), before anything of it is unpacked.</summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int MostComment = 65535;
    private const int RowLength = 46;
    private const long MostLength = 8 * 1024 * 1024;

    /// <summary>The entries; null where the archive is damaged. More than so many, or a larger directory than documents have, is a bomb.</summary>
    public static IReadOnlyList<ZipEntry>? Read(Stream zip, int most, out bool isBomb)
    {
        isBomb = false;
        if (End(zip) is not var (at, end)) return null;
        var entries = BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(10));
        var (length, offset) = ((long)BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(12)), (long)BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(16)));
        isBomb = entries > most || length > MostLength;
        if (isBomb || offset + length != at) return null;
        zip.Position = offset;
        var directory = new byte[length];
        zip.ReadExactly(directory);
        var found = Rows(directory, most);
        isBomb = found is { Count: var count } && count > most;
        return !isBomb && found?.Count == entries ? found : null;
    }

    // It stands last, but for a comment of its own.
    private static (long At, byte[] End)? End(Stream zip)
    {
        var length = (int)Math.Min(zip.Length, EndLength + MostComment);
        zip.Position = zip.Length - length;
        var tail = new byte[length];
        zip.ReadExactly(tail);
        for (var at = length - EndLength; at >= 0; at--)
        {
            if (!tail.AsSpan(at).StartsWith("PK\u0005\u0006"u8) || at + EndLength + BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 20)) != length) continue;
            return (zip.Length - length + at, tail[at..(at + EndLength)]);
        }

        return null;
    }

    private static List<ZipEntry>? Rows(byte[] directory, int most)
    {
        var rows = new List<ZipEntry>();
        for (var at = 0; at < directory.Length && rows.Count <= most;)
        {
            var row = directory.AsSpan(at);
            if (row.Length < RowLength || !row.StartsWith("PK\u0001\u0002"u8)) return null;
            var name = BinaryPrimitives.ReadUInt16LittleEndian(row[28..]);
            var next = RowLength + name + BinaryPrimitives.ReadUInt16LittleEndian(row[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(row[32..]);
            if (row.Length < next) return null;
            rows.Add(new ZipEntry
            {
                Name = Encoding.UTF8.GetString(row.Slice(RowLength, name)).Replace('\\', '/'),
                IsEncrypted = (BinaryPrimitives.ReadUInt16LittleEndian(row[8..]) & 1) != 0,
                Method = BinaryPrimitives.ReadUInt16LittleEndian(row[10..]),
                Packed = BinaryPrimitives.ReadUInt32LittleEndian(row[20..]),
                Unpacked = BinaryPrimitives.ReadUInt32LittleEndian(row[24..]),
                Offset = BinaryPrimitives.ReadUInt32LittleEndian(row[42..]),
            });
            at += next;
        }

        return rows;
    }
}
