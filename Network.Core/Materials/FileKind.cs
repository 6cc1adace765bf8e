namespace Network.Core.Materials;

/// <summary>What a file is, by what is in it. Those up to <see cref="Csv"/> are taken in.</summary>
public enum FileKind
{
    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>Word.</summary>
    Docx,

    /// <summary>Excel.</summary>
    Xlsx,

    /// <summary>PowerPoint.</summary>
    Pptx,

    /// <summary>OpenDocument text.</summary>
    Odt,

    /// <summary>OpenDocument spreadsheet.</summary>
    Ods,

    /// <summary>OpenDocument presentation.</summary>
    Odp,

    /// <summary>PNG picture.</summary>
    Png,

    /// <summary>JPEG picture.</summary>
    Jpeg,

    /// <summary>GIF picture.</summary>
    Gif,

    /// <summary>WebP picture.</summary>
    Webp,

    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Plain text that is a table.</summary>
    Csv,

    /// <summary>A web page, or anything with its markup in it.</summary>
    Html,

    /// <summary>A drawing that may hold scripts.</summary>
    Svg,

    /// <summary>Text that some machine runs.</summary>
    Script,

    /// <summary>A program.</summary>
    Program,

    /// <summary>A document of today's kind with macros in it.</summary>
    MacroOffice,

    /// <summary>Office before 2007, or protected by a password: what is in it cannot be seen.</summary>
    OldOffice,

    /// <summary>An archive that is no document.</summary>
    Archive,

    /// <summary>Film or sound.</summary>
    Media,

    /// <summary>Damaged, or nothing that is known.</summary>
    Unknown,
}
