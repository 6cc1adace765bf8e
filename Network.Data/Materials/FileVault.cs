using System.Security.Cryptography;

namespace Network.Data.Materials;

/// <summary>
/// Keeps files by what is in them: the same content is one file, whatever it is called and however often it is handed in. A file has its name in here only
/// when all of it is on the disk.
/// </summary>
public sealed class FileVault(MaterialSettings settings, TimeProvider clock)
{
    private const int BlockLength = 128 * 1024;
    private const string Incoming = "incoming";
    private const string HexDigits = "0123456789abcdef";

    /// <summary>The folder.</summary>
    public string Folder => settings.Folder;

    /// <summary>Writes a stream to the disk while counting and hashing it. Null where it is longer than <paramref name="most"/> bytes; nothing is left of it then.</summary>
    public async Task<StagedFile?> Stage(Stream content, long most, CancellationToken stop = default)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(settings.Folder, Incoming)).FullName, Guid.NewGuid().ToString("N"));
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete, 1, FileOptions.Asynchronous);
        try
        {
            if (await Copy(content, file, most, stop) is not { } hash) return await Drop(file, path);
            file.Flush(flushToDisk: true);
            return new StagedFile(path, file, hash, deletes: true);
        }
        catch
        {
            await Drop(file, path);
            throw;
        }
    }

    /// <summary>Keeps a staged file under its hash, and closes it. One that is here already stays, and counts as new: it is not cleaned away just now.</summary>
    public void Keep(StagedFile file)
    {
        var target = PathOf(file.Hash);
        file.Content.Dispose();
        if (Touch(target)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.SetLastWriteTimeUtc(file.Path, clock.GetUtcNow().UtcDateTime);
        File.Move(file.Path, target, overwrite: true);
    }

    /// <summary>Opens what is kept under a hash; null where nothing is.</summary>
    public FileStream? Open(string hash)
    {
        if (!IsHash(hash)) return null;
        try
        {
            return new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BlockLength, FileOptions.Asynchronous);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The hashes of what has been here since before then.</summary>
    public IEnumerable<string> Kept(DateTimeOffset before)
    {
        if (!Directory.Exists(settings.Folder)) return [];
        return Directory.EnumerateDirectories(settings.Folder).Where(d => Path.GetFileName(d).Length == 2)
            .SelectMany(d => Directory.EnumerateFiles(d)).Where(f => IsHash(Path.GetFileName(f)) && File.GetLastWriteTimeUtc(f) < before.UtcDateTime)
            .Select(f => Path.GetFileName(f));
    }

    /// <summary>Deletes what nobody refers to. False where somebody has handed it in anew meanwhile: it stays.</summary>
    public bool Forget(string hash, DateTimeOffset before)
    {
        var (path, aside) = (PathOf(hash), Path.Combine(Directory.CreateDirectory(Path.Combine(settings.Folder, Incoming)).FullName, hash));
        File.Move(path, aside, overwrite: true);
        var isNew = File.GetLastWriteTimeUtc(aside) >= before.UtcDateTime;
        if (isNew && !File.Exists(path)) File.Move(aside, path);
        else File.Delete(aside);
        return !isNew;
    }

    /// <summary>Deletes what was never kept: what the program was killed over. How many there were.</summary>
    public int ForgetIncoming(DateTimeOffset before)
    {
        var folder = Path.Combine(settings.Folder, Incoming);
        if (!Directory.Exists(folder)) return 0;
        var old = Directory.EnumerateFiles(folder).Where(f => File.GetLastWriteTimeUtc(f) < before.UtcDateTime).ToList();
        old.ForEach(File.Delete);
        return old.Count;
    }

    /// <summary>SHA-256 of a stream from where it stands, in lower-case hexadecimal.</summary>
    internal static async Task<string> Hash(Stream content, CancellationToken stop) => Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop));

    private string PathOf(string hash) => Path.Combine(settings.Folder, hash[..2], hash);

    private static bool IsHash(string text) => text.Length == 64 && text.All(c => HexDigits.Contains(c, StringComparison.Ordinal));

    private bool Touch(string path)
    {
        try
        {
            File.SetLastWriteTimeUtc(path, clock.GetUtcNow().UtcDateTime);
            return true;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    private static async Task<string?> Copy(Stream from, FileStream to, long most, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (block, all) = (new byte[BlockLength], 0L);
        for (var count = await from.ReadAsync(block, stop); count > 0; count = await from.ReadAsync(block, stop))
        {
            all += count;
            if (all > most) return null;
            hash.AppendData(block, 0, count);
            await to.WriteAsync(block.AsMemory(0, count), stop);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static async Task<StagedFile?> Drop(FileStream file, string path)
    {
        await file.DisposeAsync();
        File.Delete(path);
        return null;
    }
}
