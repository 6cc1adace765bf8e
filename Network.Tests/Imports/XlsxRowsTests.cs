using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Spreadsheet;
using Network.Web.Imports;
using NUnit.Framework;

namespace Network.Tests.Imports;

[TestFixture]
public sealed class XlsxRowsTests
{
    [Test]
    public void Cells_of_every_kind_are_read_where_they_stand()
    {
        using var file = SampleWorkbook.Of(
            new Row(SampleWorkbook.Shared("B2", 0), SampleWorkbook.Inline("D2", "Kari Nes")) { RowIndex = 2 },
            new Row(SampleWorkbook.Number("A5", "301"), SampleWorkbook.Formula("C5", "kari@nes.example")) { RowIndex = 5 },
            new Row(SampleWorkbook.Inline(null, "utan"), SampleWorkbook.Inline(null, "tilvising")));

        var rows = XlsxRows.Read(file, 100)!;

        Assert.That(rows.Select(r => r.Number), Is.EqualTo([2, 5, 6]));
        Assert.That(rows.Select(r => r.Cells), Is.EqualTo(new[] { new[] { "", "Voss og meir", "", "Kari Nes" }, ["301", "", "kari@nes.example"], ["utan", "tilvising"] }));
    }

    [Test]
    public void It_stops_where_there_is_more_than_anybody_needs()
    {
        using var file = SampleWorkbook.Of([.. Enumerable.Range(1, 50).Select(i => new Row(SampleWorkbook.Number($"A{i}", "1")))]);
        Assert.That(XlsxRows.Read(file, 10), Has.Count.EqualTo(11));
    }

    [TestCase(1, false)]
    [TestCase(300, true)]
    public void A_small_file_that_unpacks_to_a_very_large_one_is_refused(int pieces, bool isRefused)
    {
        using var file = new MemoryStream();
        using (var whole = SampleWorkbook.Of(new Row(SampleWorkbook.Number("A1", "1")))) whole.CopyTo(file);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var sheet = zip.Entries.Where(e => e.FullName.Contains("worksheets/", StringComparison.Ordinal)).MaxBy(e => e.FullName)!;
            var name = sheet.FullName;
            sheet.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
            writer.Write("<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>");
            for (var i = 0; i < pieces; i++) writer.Write(new string('a', 100_000));
            writer.Write("</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>");
        }

        Assert.That(file.Length, Is.LessThan(2_000_000));
        file.Position = 0;
        Assert.That(XlsxRows.Read(file, 100), isRefused ? Is.Null : Has.Count.EqualTo(1));
    }

    [Test]
    public void A_broken_file_is_none_whichever_byte_is_wrong()
    {
        using var whole = SampleWorkbook.Of(new Row(SampleWorkbook.Shared("A1", 0), SampleWorkbook.Shared("B1", 7)), new Row(SampleWorkbook.Number("A99999999999", "1")));
        var bytes = whole.ToArray();
        var random = new Random(20240331);
        for (var i = 0; i < 300; i++)
        {
            var copy = bytes.ToArray();
            for (var hit = 0; hit <= i % 5; hit++) copy[random.Next(copy.Length)] = (byte)random.Next(256);
            using var broken = new MemoryStream(i % 10 == 0 ? copy[..random.Next(copy.Length)] : copy);
            Assert.That(() => XlsxRows.Read(broken, 100), Throws.Nothing, $"round {i}");
        }

        foreach (var text in new[] { "", "PK", "PK\u0003\u0004 no", "Bergen;kari@nes.example" })
        {
            using var none = new MemoryStream(Encoding.UTF8.GetBytes(text));
            Assert.That(XlsxRows.Read(none, 100), Is.Null);
        }
    }
}
