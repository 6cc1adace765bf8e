using System.Text;

namespace Network.Core.Materials;

/// <summary>
/// Goes through an archive and those inside it, unpacking everything to nowhere and counting: what a directory says of sizes is only what somebody wrote there.
/// </summary>
internal sealed class ZipWalk
{
    /// <summary>The most entries, in all archives together.</summary>
    public const int MostEntries = 10_000;

    /// <summary>The most bytes that everything comes to when unpacked.</summary>
    public const long MostBytes = 600L * 1024 * 1024;

    /// <summary>How many times its size an entry may swell to, once it is larger than <see cref="FreeBytes"/>.</summary>
    public const int MostSwelling = 200;

    /// <summary>A document holds tables, a table no further archive.</summary>
    public const int MostDepth = 2;

    private const long FreeBytes = 20L * 1024 * 1024;
    private const int Kept = 1024 * 1024;

    private readonly byte[] _block = new byte[64 * 1024];
    private long _bytes = MostBytes;
    private int _entries = MostEntries;

    /// <summary>True where it would swell beyond measure.</summary>
    public bool IsBomb { get; private set; }

    public bool HasMacros { get; private set; }

    /// <summary>The outer archive's <c>[Content_Types].xml</c>; null for none.</summary>
    public string? ContentTypes { get; private set; }

    /// <summary>The outer archive's <c>mimetype</c>; null for none.</summary>
    public string? Mimetype { get; private set; }

    /// <summary>The names in the outer archive.</summary>
    public IReadOnlyList<string> Names { get; private set; } = [];

    /// <summary>True where everything in it could be read.</summary>
    public bool Go(Stream zip, int depth)
    {
        if (depth > MostDepth) return Bomb();
        var entries = ZipDirectory.Read(zip, _entries, out var isBomb);
        if (isBomb || entries?.Sum(e => e.Unpacked) > _bytes) return Bomb();
        if (entries is null) return false;
        _entries -= entries.Count;
        if (depth == 0) Names = [.. entries.Select(e => e.Name)];
        HasMacros |= entries.Any(e => IsMacro(e.Name));
        foreach (var entry in entries)
        {
            if (!Read(zip, entry, depth)) return false;
        }

        return true;
    }

    private static bool IsMacro(string name) =>
        name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
        || name.Contains("macrosheets/", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Basic/", StringComparison.Ordinal) || name.StartsWith("Scripts/", StringComparison.Ordinal);

    private bool Read(Stream zip, ZipEntry entry, int depth)
    {
        try
        {
            using var content = entry.Open(zip);
            if (content is null) return false;
            var count = content.ReadAtLeast(_block, 4, throwOnEndOfStream: false);
            if (_block.AsSpan(0, count).StartsWith("PK\u0003\u0004"u8)) return ReadInner(content, entry, count, depth);
            using var kept = depth == 0 && entry.Name is "[Content_Types].xml" or "mimetype" ? new MemoryStream() : null;
            if (!Count(content, entry, count, kept)) return false;
            if (kept is not null) Keep(entry.Name, kept);
            return true;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            return false;
        }
    }

    private bool ReadInner(Stream content, ZipEntry entry, int count, int depth)
    {
        var path = Path.Combine(Path.GetTempPath(), $"network-{Guid.NewGuid():N}");
        using var inner = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);
        return Count(content, entry, count, inner) && Go(inner, depth + 1);
    }

    private bool Count(Stream content, ZipEntry entry, int count, Stream? copy)
    {
        var all = 0L;
        for (; count > 0; count = content.Read(_block))
        {
            all += count;
            _bytes -= count;
            if (_bytes < 0 || all > entry.Unpacked || (all > FreeBytes && all > entry.Packed * MostSwelling)) return Bomb();
            if (copy is not MemoryStream || copy.Length < Kept) copy?.Write(_block, 0, count);
        }

        return all == entry.Unpacked;
    }

    private void Keep(string name, MemoryStream kept)
    {
        var text = Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length);
        if (name == "mimetype") Mimetype = text;
        else ContentTypes = text;
    }

    private bool Bomb()
    {
        IsBomb = true;
        return false;
    }
}
