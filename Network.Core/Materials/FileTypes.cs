namespace Network.Core.Materials;

/// <summary>The kinds of files that are taken in: what they are called on the net, and how their names end.</summary>
public static class FileTypes
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";
    private const string Open = "application/vnd.oasis.opendocument.";

    private static readonly Dictionary<FileKind, (string ContentType, string[] Endings)> s_taken = new()
    {
        [FileKind.Pdf] = ("application/pdf", [".pdf"]),
        [FileKind.Docx] = (Office + "wordprocessingml.document", [".docx"]),
        [FileKind.Xlsx] = (Office + "spreadsheetml.sheet", [".xlsx"]),
        [FileKind.Pptx] = (Office + "presentationml.presentation", [".pptx"]),
        [FileKind.Odt] = (Open + "text", [".odt"]),
        [FileKind.Ods] = (Open + "spreadsheet", [".ods"]),
        [FileKind.Odp] = (Open + "presentation", [".odp"]),
        [FileKind.Png] = ("image/png", [".png"]),
        [FileKind.Jpeg] = ("image/jpeg", [".jpg", ".jpeg"]),
        [FileKind.Gif] = ("image/gif", [".gif"]),
        [FileKind.Webp] = ("image/webp", [".webp"]),
        [FileKind.Text] = ("text/plain", [".txt", ".md"]),
        [FileKind.Csv] = ("text/csv", [".csv"]),
    };

    private static readonly HashSet<string> s_scripts = new(StringComparer.Ordinal)
    {
        ".js", ".mjs", ".cjs", ".vbs", ".vbe", ".jse", ".wsf", ".hta", ".bat", ".cmd", ".ps1", ".psm1", ".sh", ".py", ".rb", ".pl", ".php", ".jsp", ".asp", ".aspx",
        ".reg", ".inf", ".lnk", ".url", ".scf", ".jnlp", ".svg", ".html", ".htm", ".xhtml", ".xml", ".xsl", ".mht",
    };

    /// <summary>For the <c>accept</c> of a file field.</summary>
    public static string Accept { get; } = string.Join(',', s_taken.Values.SelectMany(t => t.Endings));

    /// <summary>The media type of a kind that is taken in.</summary>
    public static string ContentType(FileKind kind) => s_taken[kind].ContentType;

    /// <summary>The kind of a file that was taken in; null for a media type that never was.</summary>
    public static FileKind? KindOf(string contentType) =>
        s_taken.Where(t => t.Value.ContentType == contentType).Select(t => (FileKind?)t.Key).FirstOrDefault();

    /// <summary>True where a browser may show it by itself: it holds nothing that runs.</summary>
    public static bool IsShown(string contentType) => contentType is "application/pdf" or "image/png" or "image/jpeg" or "image/webp";

    /// <summary>How names of this kind end, as people know it.</summary>
    public static string Ending(FileKind kind) => s_taken[kind].Endings[0];

    /// <summary>True for the kinds that are taken in.</summary>
    public static bool IsTaken(FileKind kind) => s_taken.ContainsKey(kind);

    internal static bool Fits(FileKind kind, string ending) => s_taken[kind].Endings.Contains(ending);

    internal static bool IsKnownEnding(string ending) => s_taken.Values.Any(t => t.Endings.Contains(ending));

    internal static bool IsScript(string ending) => s_scripts.Contains(ending);
}
