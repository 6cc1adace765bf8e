namespace Network.Core.Materials;

/// <summary>Tells documents in archives from each other, and from archives that are none or that are made to do harm.</summary>
internal static class OfficeFile
{
    public static (FileKind Kind, bool IsBomb) Inspect(Stream content)
    {
        var walk = new ZipWalk();
        var isWhole = walk.Go(content, depth: 0);
        if (walk.IsBomb) return (FileKind.Archive, true);
        return (isWhole ? KindOf(walk) : FileKind.Unknown, false);
    }

    private static FileKind KindOf(ZipWalk walk)
    {
        if (walk.HasMacros) return FileKind.MacroOffice;
        if (walk.Mimetype is { } mimetype) return OpenDocument(mimetype);
        if (walk.ContentTypes is not { } types) return FileKind.Archive;
        if (types.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || types.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)) return FileKind.MacroOffice;
        bool Has(string start) => walk.Names.Any(n => n.StartsWith(start, StringComparison.OrdinalIgnoreCase) && n.EndsWith(".xml", StringComparison.OrdinalIgnoreCase));
        return (Has("word/document"), Has("xl/workbook"), Has("ppt/presentation")) switch
        {
            (true, false, false) => FileKind.Docx,
            (false, true, false) => FileKind.Xlsx,
            (false, false, true) => FileKind.Pptx,
            _ => FileKind.Archive,
        };
    }

    private static FileKind OpenDocument(string mimetype) => mimetype.Trim() switch
    {
        "application/vnd.oasis.opendocument.text" => FileKind.Odt,
        "application/vnd.oasis.opendocument.spreadsheet" => FileKind.Ods,
        "application/vnd.oasis.opendocument.presentation" => FileKind.Odp,
        _ => FileKind.Archive,
    };
}
