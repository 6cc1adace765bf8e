namespace Network.Jobs.Search;

/// <summary>What one file may cost. Files come from people, and may be made to do harm.</summary>
internal static class TextLimits
{
    /// <summary>The most characters that are kept.</summary>
    public const int Characters = 500_000;

    /// <summary>The most pages of a PDF.</summary>
    public const int Pages = 1_000;

    /// <summary>The largest file that is read, in bytes.</summary>
    public const long FileBytes = 100L * 1024 * 1024;

    /// <summary>The most that one part of a file may come to when it is unpacked, in bytes.</summary>
    public const long PartBytes = 64L * 1024 * 1024;

    /// <summary>The most that all parts may come to, in bytes.</summary>
    public const long AllBytes = 256L * 1024 * 1024;

    /// <summary>The most parts of an archive.</summary>
    public const int Parts = 5_000;

    /// <summary>How deep the elements of a document may lie in each other.</summary>
    public const int Depth = 256;

    /// <summary>How long one file may take.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(30);
}
