using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Network.Web.Exports;
using NUnit.Framework;

namespace Network.Tests.Exports;

[TestFixture]
public sealed class XlsxTableTests
{
    [Test]
    public async Task It_is_a_valid_workbook_with_bold_headings_that_stay_in_sight()
    {
        using var document = await Write("Påmeldingar: samling [1] / 2023 med eit svært langt namn", "Ola", 1);

        Assert.That(new OpenXmlValidator().Validate(document).Select(e => e.Description), Is.Empty);
        var heading = Cells(document).First();
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var format = (CellFormat)styles.CellFormats!.ElementAt((int)heading.StyleIndex!.Value);
        Assert.That(styles.Fonts!.ElementAt((int)format.FontId!.Value).Descendants<Bold>(), Is.Not.Empty);
        Assert.That(document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Pane>().Single().State!.Value, Is.EqualTo(PaneStateValues.Frozen));
    }

    [TestCase("=HYPERLINK(\"x\")", "=HYPERLINK(\"x\")")]
    [TestCase(" <b>&amp;\r\n æøå 🙂 ", " <b>&amp;\r\n æøå 🙂 ")]
    [TestCase("a\0b\u0008c\ud800d\ufffee", "abcde")]
    public async Task Text_is_text_without_what_XML_cannot_hold(string written, string read)
    {
        using var document = await Write("a", written, "");
        var cell = Cells(document).ElementAt(2);
        Assert.That((cell.DataType!.Value, cell.InnerText.ReplaceLineEndings("\n")), Is.EqualTo((CellValues.InlineString, read.ReplaceLineEndings("\n"))));
    }

    [Test]
    public async Task A_text_longer_than_a_cell_takes_is_cut_between_letters()
    {
        using var document = await Write("a", "x" + string.Concat(Enumerable.Repeat("🙂", 20_000)), "");
        Assert.That(Cells(document).ElementAt(2).InnerText, Has.Length.EqualTo(32_767).And.EndsWith("🙂"));
    }

    [Test]
    [SetCulture("nn-NO")]
    public async Task Numbers_and_dates_are_real_ones_in_Oslo_time()
    {
        using var document = await Write("a", -1234.5m, new DateTimeOffset(2023, 10, 25, 22, 30, 0, TimeSpan.Zero));

        var cells = Cells(document).Skip(2).Select(c => (c.DataType?.Value, double.Parse(c.InnerText, CultureInfo.InvariantCulture))).ToList();
        Assert.That(cells[0], Is.EqualTo(((CellValues?)null, -1234.5)));
        Assert.That(DateTime.FromOADate(cells[1].Item2), Is.EqualTo(new DateTime(2023, 10, 26, 0, 30, 0)));
    }

    private static async Task<SpreadsheetDocument> Write(string name, object? a, object? b)
    {
        var stream = new MemoryStream();
        await XlsxTable.Write(new ExportTable(name, [new("A"), new("B", 10)], [[a, b]]), stream);
        return SpreadsheetDocument.Open(stream, false);
    }

    private static IEnumerable<Cell> Cells(SpreadsheetDocument document) => document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>();
}
