using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Network.Jobs.Search;

/// <summary>Reads docx, pptx and xlsx: archives of XML, gone through as a stream. What the archive says of its sizes is not believed.</summary>
internal sealed class OfficeReader : ITextReader
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";

    private static readonly XmlReaderSettings s_xml = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
    };

    /// <inheritdoc/>
    public bool Reads(string contentType) => contentType is Office + "wordprocessingml.document" or Office + "presentationml.presentation" or Office + "spreadsheetml.sheet";

    /// <inheritdoc/>
    public string Read(Stream content, CancellationToken stop)
    {
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > TextLimits.Parts) throw new UnreadableFileException("too many parts");
            var (text, left) = (new StringBuilder(), TextLimits.AllBytes);
            foreach (var part in archive.Entries.Where(e => Order(e.FullName) is not null).OrderBy(e => Order(e.FullName)).ThenBy(e => e.FullName.Length).ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                using var unpacked = new BoundedStream(part.Open(), Math.Min(left, TextLimits.PartBytes), stop);
                Read(unpacked, text);
                left -= unpacked.Count;
                if (text.Length >= TextLimits.Characters) break;
            }

            return text.ToString();
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            throw new UnreadableFileException("not a whole document", e);
        }
    }

    // The body first, then notes; slides in their order; of a workbook the shared strings and what is written in the cells themselves.
    private static int? Order(string name) => name.Replace('\\', '/').TrimStart('/') switch
    {
        "word/document.xml" or "xl/sharedStrings.xml" => 0,
        var n when !n.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) => null,
        var n when n.StartsWith("ppt/slides/slide", StringComparison.OrdinalIgnoreCase) => 1,
        var n when n.StartsWith("word/header", StringComparison.OrdinalIgnoreCase) || n.StartsWith("word/footer", StringComparison.OrdinalIgnoreCase) => 2,
        "word/footnotes.xml" or "word/endnotes.xml" => 3,
        var n when n.StartsWith("ppt/notesSlides/", StringComparison.OrdinalIgnoreCase) => 4,
        _ => null,
    };

    private static void Read(Stream part, StringBuilder text)
    {
        using var xml = XmlReader.Create(part, s_xml);
        var inText = false;
        while (text.Length < TextLimits.Characters && xml.Read())
        {
            if (xml.Depth > TextLimits.Depth) throw new UnreadableFileException("too deep");
            if (xml.NodeType is XmlNodeType.Element) Begin(xml, text, ref inText);
            else if (xml.NodeType is XmlNodeType.EndElement) End(xml.LocalName, text, ref inText);
            else if (inText && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA) Append(xml, text);
        }
    }

    private static void Begin(XmlReader xml, StringBuilder text, ref bool inText)
    {
        if (xml.LocalName is "t") inText = !xml.IsEmptyElement;
        else if (xml.LocalName is "tab") text.Append(' ');
        else if (xml.LocalName is "br" or "cr") text.Append('\n');
        else if (xml.LocalName is "softHyphen") text.Append('\u00ad');
    }

    private static void End(string name, StringBuilder text, ref bool inText)
    {
        if (name is "t") inText = false;
        else if (name is "p" or "si" or "tr") text.Append('\n');
        else if (name is "tc") text.Append(' ');
    }

    // A text of many megabytes is never one string.
    private static void Append(XmlReader xml, StringBuilder text)
    {
        if (!xml.CanReadValueChunk)
        {
            text.Append(xml.Value.AsSpan(0, Math.Min(xml.Value.Length, TextLimits.Characters)));
            return;
        }

        var block = new char[4096];
        for (var count = xml.ReadValueChunk(block, 0, block.Length); count > 0 && text.Length < TextLimits.Characters; count = xml.ReadValueChunk(block, 0, block.Length))
            text.Append(block, 0, count);
    }
}
