using System.Text;
using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>A file that goes with a network's letter.</summary>
public sealed record Attachment
{
    /// <summary>The most bytes of one.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>The most bytes of all together: what most mail servers still take.</summary>
    public const int MostBytesInAll = 15 * 1024 * 1024;

    private const int NameLength = 150;

    /// <summary>The row.</summary>
    public long Id { get; init; }

    /// <summary>What it is called, with its ending.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is, decided by what is in it.</summary>
    public string ContentType { get; init; } = "";

    /// <summary>Bytes.</summary>
    public int Size { get; init; }

    /// <summary>The last part of a path, without what no file system takes; never longer than mail programs show.</summary>
    public static string NameOf(string? typed)
    {
        var name = PlainLine.Of((typed ?? "").Split('/', '\\')[^1].Replace("..", ".", StringComparison.Ordinal));
        name = string.Concat(name.Where(c => !char.IsControl(c) && c is not ('<' or '>' or ':' or '"' or '|' or '?' or '*')));
        var ending = Path.GetExtension(name);
        return name.Length <= NameLength ? name : name[..(NameLength - ending.Length)] + ending;
    }

    /// <summary>What a file is, by what is in it and its name's ending; null for what is not sent: programs, pages, and what only pretends.</summary>
    public static string? TypeOf(string name, ReadOnlySpan<byte> content)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        if (content.StartsWith("%PDF-"u8)) return ending == ".pdf" ? "application/pdf" : null;
        if (content.StartsWith(new byte[] { 0x89, 0x50, 0x4E, 0x47 })) return ending == ".png" ? "image/png" : null;
        if (content.StartsWith(new byte[] { 0xFF, 0xD8, 0xFF })) return ending is ".jpg" or ".jpeg" ? "image/jpeg" : null;
        if (!content.StartsWith("PK"u8)) return null;
        return ending switch
        {
            ".docx" when Holds(content, "word/") => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ".xlsx" when Holds(content, "xl/") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ".pptx" when Holds(content, "ppt/") => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            _ => null,
        };
    }

    // The names of what is in an archive stand in it as they are.
    private static bool Holds(ReadOnlySpan<byte> content, string folder) => content.IndexOf(Encoding.ASCII.GetBytes(folder)) >= 0;
}
