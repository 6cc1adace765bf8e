using System.IO.Compression;
using System.Text;

namespace Network.Tests.Search;

/// <summary>Files as people put them up, and some that nobody should.</summary>
internal static class SampleFiles
{
    public const string Pdf = "application/pdf";
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Pptx = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static byte[] Document(params string[] paragraphs) => Zip(("word/document.xml",
        $"<w:document xmlns:w=\"{Word}\"><w:body>{string.Concat(paragraphs.Select(p => $"<w:p><w:r><w:t xml:space=\"preserve\">{p}</w:t></w:r></w:p>"))}</w:body></w:document>"));

    public static byte[] Slides(params string[] slides) => Zip([.. slides.Select((text, i) =>
        ($"ppt/slides/slide{i + 1}.xml", $"<p:sld xmlns:p=\"urn:p\" xmlns:a=\"urn:a\"><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:sld>"))]);

    public static byte[] Sheet(params string[] cells) => Zip(("xl/sharedStrings.xml", $"<sst xmlns=\"urn:x\">{string.Concat(cells.Select(c => $"<si><t>{c}</t></si>"))}</sst>"));

    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A docx of some kilobytes whose text is hundreds of megabytes.</summary>
    public static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            part.Write(Encoding.UTF8.GetBytes($"<w:document xmlns:w=\"{Word}\"><w:body>"));
            var blanks = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<w:r></w:r>", 6000)));
            for (var i = 0; i < 1500; i++) part.Write(blanks);
        }

        return stream.ToArray();
    }

    /// <summary>A PDF of one page for each text, written by hand: WinAnsi letters in Helvetica.</summary>
    public static byte[] Pages(params string[] texts) => Pages(texts.Select(t => Encoding.Latin1.GetBytes($"BT /F1 12 Tf 72 700 Td ({t}) Tj ET")).ToArray(), null);

    /// <summary>A PDF whose page is packed, and unpacks to so many megabytes.</summary>
    public static byte[] PackedPage(int megabytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var blanks = new byte[1024 * 1024];
            Array.Fill(blanks, (byte)' ');
            for (var i = 0; i < megabytes; i++) zlib.Write(blanks);
        }

        return Pages([packed.ToArray()], "/Filter /FlateDecode ");
    }

    private static byte[] Pages(byte[][] contents, string? filter)
    {
        using var pdf = new MemoryStream();
        var offsets = new List<long>();
        void Write(string text) => pdf.Write(Encoding.Latin1.GetBytes(text));
        void Object(string text)
        {
            offsets.Add(pdf.Position);
            Write($"{offsets.Count} 0 obj\n{text}\nendobj\n");
        }

        Write("%PDF-1.4\n");
        Object("<< /Type /Catalog /Pages 2 0 R >>");
        Object($"<< /Type /Pages /Count {contents.Length} /Kids [{string.Join(' ', contents.Select((_, i) => $"{4 + (2 * i)} 0 R"))}] >>");
        Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        for (var i = 0; i < contents.Length; i++)
        {
            Object($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + (2 * i)} 0 R >>");
            offsets.Add(pdf.Position);
            Write($"{offsets.Count} 0 obj\n<< {filter}/Length {contents[i].Length} >>\nstream\n");
            pdf.Write(contents[i]);
            Write("\nendstream\nendobj\n");
        }

        var start = pdf.Position;
        Write($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n{string.Concat(offsets.Select(o => $"{o:0000000000} 00000 n \n"))}trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF");
        return pdf.ToArray();
    }
}
