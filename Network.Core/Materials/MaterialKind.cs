namespace Network.Core.Materials;

/// <summary>What a material is.</summary>
public enum MaterialKind
{
    /// <summary>A file that is kept here.</summary>
    File,

    /// <summary>A page elsewhere.</summary>
    Link,

    /// <summary>A film elsewhere; it opens there and is never shown inside a page here.</summary>
    Video,
}
