using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Network.Web.Demo;

/// <summary>Small files with words in them, made as other programs would.</summary>
internal static class DemoFiles
{
    /// <summary>A Word document: the first line is its heading.</summary>
    public static byte[] Docx(params string[] lines)
    {
        using var written = new MemoryStream();
        using (var document = WordprocessingDocument.Create(written, WordprocessingDocumentType.Document))
        {
            var body = new Body(lines.Select(l => new Paragraph(new Run(new Text(l) { Space = SpaceProcessingModeValues.Preserve }))));
            document.AddMainDocumentPart().Document = new Document(body);
        }

        return written.ToArray();
    }

    /// <summary>A PDF of one page: the first line is larger (ISO 32000-1, with one of the fonts that every reader has).</summary>
    public static byte[] Pdf(params string[] lines)
    {
        var words = new StringBuilder("BT /F1 20 Tf 60 770 Td ");
        foreach (var (line, index) in lines.Select((l, i) => (l, i)))
            words.Append(CultureInfo.InvariantCulture, $"({Escaped(line)}) Tj {(index == 0 ? "/F1 12 Tf 0 -36 Td " : "0 -18 Td ")}");
        words.Append("ET");
        return Whole(
        [
            "<</Type/Catalog/Pages 2 0 R/Lang(nn)>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>",
            string.Create(CultureInfo.InvariantCulture, $"<</Length {words.Length}>>\nstream\n{words}\nendstream"),
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        ]);
    }

    private static byte[] Whole(string[] parts)
    {
        var (file, places) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        foreach (var (part, index) in parts.Select((p, i) => (p, i)))
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{part}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {parts.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places) file.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer<</Size {parts.Length + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string Escaped(string line) => line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
}
