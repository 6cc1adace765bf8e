using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Network.Core.Time;
using Network.Web.Layout;

namespace Network.Web.Exports;

/// <summary>
/// A workbook of one sheet, written row by row as the rows come: numbers and dates are real ones, text is text whatever it begins with. The parts of the
/// file (ECMA-376, part 2) are written here one after the other, for the library keeps those it writes in memory until the last is done.
/// </summary>
public static class XlsxTable
{
    // What a spreadsheet takes in one cell.
    private const int CellLength = 32_767;

    /// <summary>Writes the workbook; the stream is left open.</summary>
    public static async Task Write(ExportTable table, Stream stream, CancellationToken stop = default)
    {
        using var file = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        XlsxParts.Write(file, SheetName(table.Name));
        await using var part = file.CreateEntry(XlsxParts.Sheet, CompressionLevel.Fastest).Open();
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        Head(writer, table.Columns);
        writer.WriteStartElement(new SheetData());
        Row(writer, table.Columns.Select(c => Text(c.Title, XlsxStyles.Heading)));
        await foreach (var row in table.Rows.WithCancellation(stop)) Row(writer, row.Select(Cell));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    // The headings stay in sight while the rows are scrolled.
    private static void Head(OpenXmlWriter writer, IReadOnlyList<ExportColumn> columns)
    {
        var pane = new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        writer.WriteElement(new SheetViews(new SheetView(pane) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(columns.Select((c, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = c.Width, CustomWidth = true })));
    }

    private static void Row(OpenXmlWriter writer, IEnumerable<Cell> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells) writer.WriteElement(cell);
        writer.WriteEndElement();
    }

    private static Cell Cell(object? value) => value switch
    {
        null => new Cell(),
        bool flag => Text(LayoutTexts.T[flag ? "Yes" : "No"]),
        DateOnly { Year: >= 1900 } day => Date(day.ToDateTime(TimeOnly.MinValue), XlsxStyles.Date),
        DateTimeOffset { Year: >= 1900 } moment => Date(moment.ToOslo().DateTime, XlsxStyles.Moment),
        double.NaN or double.PositiveInfinity or double.NegativeInfinity => new Cell(),
        IFormattable number and (int or long or short or byte or decimal or double or float) => Number(number),
        _ => Text(value.ToString() ?? ""),
    };

    private static Cell Number(IFormattable number) => new(new CellValue(number.ToString(null, CultureInfo.InvariantCulture)));

    private static Cell Date(DateTime wall, uint style) => new(new CellValue(wall.ToOADate().ToString(CultureInfo.InvariantCulture))) { StyleIndex = style };

    private static Cell Text(string text, uint style = XlsxStyles.Plain) =>
        new(new InlineString(new Text(Allowed(text)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = style };

    // XML has no way to write most control characters, nor half a letter.
    private static string Allowed(string text)
    {
        var kept = new System.Text.StringBuilder(Math.Min(text.Length, CellLength));
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == 0xFFFD || (rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value))) continue;
            if (kept.Length + rune.Utf16SequenceLength > CellLength) break;
            kept.Append(rune);
        }

        return kept.ToString();
    }

    private static string SheetName(string name)
    {
        var allowed = string.Concat(Allowed(name).Where(c => !"[]:*?/\\'".Contains(c, StringComparison.Ordinal)));
        return allowed.Length switch { 0 => "1", <= 31 => allowed, _ => allowed[..31] };
    }
}
