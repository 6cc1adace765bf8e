using System.IO.Compression;
using System.Text;

namespace Network.Tests.Materials;

/// <summary>Small files of each kind, made by hand.</summary>
internal static class SampleFiles
{
    public static readonly byte[] Pdf = Encoding.Latin1.GetBytes("""
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
        trailer<</Root 1 0 R>>
        startxref
        0
        %%EOF
        """);

    public static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9];

    public static readonly byte[] Gif = [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, 0x3B];

    public static readonly byte[] Webp = [.. "RIFF"u8, 26, 0, 0, 0, .. "WEBPVP8L"u8, 13, 0, 0, 0, 0x2F, 0, 0, 0, 0];

    public static readonly byte[] Docx = Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w:document/>"));

    public static readonly byte[] Xlsx = Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>"));

    public static readonly byte[] Pptx = Zip(("[Content_Types].xml", "<Types/>"), ("ppt/presentation.xml", "<p/>"));

    public static readonly byte[] Odt = Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<office/>"));

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Zip(params (string Name, string Content)[] entries) => Zip([.. entries.Select(e => (e.Name, Utf8(e.Content)))]);

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var written = new MemoryStream();
        using (var zip = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return written.ToArray();
    }

    /// <summary>A Word document with so many zeros in it.</summary>
    public static byte[] DocxOfZeros(long bytes)
    {
        using var written = new MemoryStream();
        using (var zip = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var types = zip.CreateEntry("[Content_Types].xml").Open()) types.Write("<Types/>"u8);
            using var entry = zip.CreateEntry("word/document.xml").Open();
            var block = new byte[1024 * 1024];
            for (var left = bytes; left > 0; left -= block.Length) entry.Write(block, 0, (int)Math.Min(left, block.Length));
        }

        return written.ToArray();
    }
}
