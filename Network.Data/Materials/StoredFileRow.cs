using Network.Core.Materials;

namespace Network.Data.Materials;

/// <summary>A file of a material, as its row tells.</summary>
internal sealed record StoredFileRow
{
    public string Name { get; init; } = "";
    public string ContentType { get; init; } = "";
    public string Hash { get; init; } = "";
    public long Size { get; init; }

    public StoredFile Value => new(Name, ContentType, Hash, Size);
}
