using Network.Core.Access;
using Network.Core.Materials;

namespace Network.Data.Materials;

/// <summary>A file for somebody who may open it.</summary>
/// <param name="File">Which.</param>
/// <param name="IsPublic">Anybody may, and copies may be kept on the way.</param>
public sealed record OpenFile(StoredFile File, bool IsPublic);

/// <summary>The same, as its row tells.</summary>
internal sealed record OpenFileRow
{
    public string Name { get; init; } = "";
    public string ContentType { get; init; } = "";
    public string Hash { get; init; } = "";
    public long Size { get; init; }
    public Visibility Visibility { get; init; }

    public OpenFile Value => new(new StoredFile(Name, ContentType, Hash, Size), Visibility == Visibility.Everyone);
}
