namespace Network.Data.Materials;

/// <summary>
/// Files on their way in parts, each under its token. How far one has come is the length of its file: whatever was written before a connection or a program
/// broke counts, and nothing else.
/// </summary>
public sealed class UploadFiles(MaterialSettings settings, TimeProvider clock)
{
    private const int BlockLength = 128 * 1024;

    /// <summary>How many bytes are here; 0 for none yet.</summary>
    public long Length(string token)
    {
        var file = new FileInfo(PathOf(token));
        return file.Exists ? file.Length : 0;
    }

    /// <summary>Adds a part at its place. A connection that is cut in the middle leaves what came, and the exception goes on.</summary>
    /// <param name="token">Made by us.</param>
    /// <param name="offset">Where the part begins.</param>
    /// <param name="size">What the whole file comes to.</param>
    /// <param name="part">What is in it.</param>
    /// <param name="stop">Cut.</param>
    public async Task<UploadStep> Append(string token, long offset, long size, Stream part, CancellationToken stop = default)
    {
        if (Open(token, FileMode.OpenOrCreate) is not { } file) return new UploadStep.Elsewhere(Length(token));
        try
        {
            if (file.Length != offset) return new UploadStep.Elsewhere(file.Length);
            file.Position = offset;
            var block = new byte[BlockLength];
            for (var count = await part.ReadAsync(block, stop); count > 0; count = await part.ReadAsync(block, stop))
            {
                if (file.Position + count > size)
                {
                    file.SetLength(offset);
                    return new UploadStep.TooMuch();
                }

                await file.WriteAsync(block.AsMemory(0, count), CancellationToken.None);
            }

            return new UploadStep.Added(file.Position);
        }
        finally
        {
            await file.DisposeAsync();
            Touch(token);
        }
    }

    /// <summary>The file once all of it is here, to be looked at and kept; it stays until <see cref="Forget"/>. Null while somebody else holds it.</summary>
    public async Task<StagedFile?> Finish(string token, CancellationToken stop = default)
    {
        if (Open(token, FileMode.OpenOrCreate) is not { } file) return null;
        file.Flush(flushToDisk: true);
        return new StagedFile(PathOf(token), file, await FileVault.Hash(file, stop), deletes: false);
    }

    /// <summary>Throws away what is here.</summary>
    public void Forget(string token) => File.Delete(PathOf(token));

    /// <summary>The tokens of everything that nobody has added to since before then.</summary>
    public IEnumerable<string> Old(DateTimeOffset before) =>
        Directory.EnumerateFiles(Directory.CreateDirectory(Folder).FullName).Where(f => File.GetLastWriteTimeUtc(f) < before.UtcDateTime).Select(f => Path.GetFileName(f));

    private string Folder => Path.Combine(settings.Folder, "uploads");

    private string PathOf(string token) =>
        token.All(char.IsAsciiLetterOrDigit) ? Path.Combine(Folder, token) : throw new ArgumentException("Not a token.", nameof(token));

    private void Touch(string token)
    {
        try
        {
            File.SetLastWriteTimeUtc(PathOf(token), clock.GetUtcNow().UtcDateTime);
        }
        catch (FileNotFoundException)
        {
            // Thrown away meanwhile.
        }
    }

    // Held by one at a time, also between processes.
    private FileStream? Open(string token, FileMode mode)
    {
        Directory.CreateDirectory(Folder);
        try
        {
            return new FileStream(PathOf(token), mode, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.Asynchronous);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
