namespace Network.Core.Materials;

/// <summary>
/// Decides what a file is by what is in it; its name must say the same. Reads it from end to end where that takes it to be sure, in bounded memory.
/// </summary>
public static class FileInspector
{
    /// <summary>The most bytes of one file.</summary>
    public const long MostBytes = 200L * 1024 * 1024;

    private const int HeadLength = 1024;

    /// <summary>What the file is, and whether it is taken in under this name.</summary>
    /// <param name="content">From its beginning; can be sought in.</param>
    /// <param name="name">With its ending.</param>
    public static FileFinding Inspect(Stream content, string name)
    {
        if (content.Length == 0) return new FileFinding(FileKind.Unknown, FileRefusal.Empty);
        if (content.Length > MostBytes) return new FileFinding(FileKind.Unknown, FileRefusal.TooLarge);
        var ending = FileName.EndingOf(name);
        var (kind, isBomb) = KindOf(content, Part(content, 0, HeadLength));
        if (isBomb) return new FileFinding(kind, FileRefusal.Bomb);
        if (kind == FileKind.Text && FileTypes.IsScript(ending)) kind = FileKind.Script;
        if (kind == FileKind.Text && FileTypes.Fits(FileKind.Csv, ending)) kind = FileKind.Csv;
        if (FileTypes.IsTaken(kind)) return new FileFinding(kind, FileTypes.Fits(kind, ending) ? null : FileRefusal.PretendsToBe);
        var seemsRight = FileTypes.IsKnownEnding(ending) && kind is FileKind.Html or FileKind.Svg or FileKind.Script or FileKind.Program or FileKind.Archive or FileKind.Media;
        return new FileFinding(kind, seemsRight ? FileRefusal.PretendsToBe : FileRefusal.WrongKind);
    }

    private static (FileKind Kind, bool IsBomb) KindOf(Stream content, byte[] head)
    {
        if (head.AsSpan().StartsWith("PK\u0003\u0004"u8)) return OfficeFile.Inspect(content);
        if (FileMarks.Active(head) is { } active) return (active, false);
        if (head.AsSpan().StartsWith("%PDF-"u8)) return (IsWholePdf(content) ? FileKind.Pdf : FileKind.Unknown, false);
        return (FileMarks.Picture(head) ?? FileMarks.Other(head) ?? (PlainText.Is(content) ? FileKind.Text : FileKind.Unknown), false);
    }

    // Every reader looks for the mark of the end in the last part of it.
    private static bool IsWholePdf(Stream content)
    {
        const int Tail = 4096;
        var tail = Part(content, Math.Max(0, content.Length - Tail), Tail).AsSpan();
        return tail.IndexOf("%%EOF"u8) >= 0 && tail.IndexOf("startxref"u8) >= 0;
    }

    private static byte[] Part(Stream content, long from, int length)
    {
        content.Position = from;
        var part = new byte[Math.Min(length, content.Length - from)];
        content.ReadExactly(part);
        return part;
    }
}
