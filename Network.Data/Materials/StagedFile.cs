namespace Network.Data.Materials;

/// <summary>A file that lies in the vault's own folder and is not kept yet; gone when disposed, unless it was.</summary>
public sealed class StagedFile : IAsyncDisposable
{
    private readonly bool _deletes;

    internal StagedFile(string path, FileStream content, string hash, bool deletes)
    {
        Path = path;
        Content = content;
        Hash = hash;
        Size = content.Length;
        _deletes = deletes;
    }

    /// <summary>What is in it; can be sought in and belongs to whoever has the file.</summary>
    public FileStream Content { get; }

    /// <summary>SHA-256 of it, in lower-case hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>Bytes.</summary>
    public long Size { get; }

    internal string Path { get; }

    /// <summary>Closes it, and deletes what is not kept.</summary>
    public async ValueTask DisposeAsync()
    {
        await Content.DisposeAsync();
        if (_deletes) File.Delete(Path);
    }
}
