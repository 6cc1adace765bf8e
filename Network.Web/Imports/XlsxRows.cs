using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Network.Core.Imports;

namespace Network.Web.Imports;

/// <summary>Reads the first sheet that is seen of a workbook, as text. Formulas are what they came to; hidden sheets and formats are passed over.</summary>
public static class XlsxRows
{
    // What a part of the file may hold once it is unpacked: a small file can be packed from a very large one.
    private const long MostCharacters = 20_000_000;
    private const int MostColumns = 100;

    /// <summary>The rows with something in them, at most one above <paramref name="most"/>; null where it is no workbook, or a broken one.</summary>
    public static IReadOnlyList<TableRow>? Read(Stream file, int most)
    {
        try
        {
            using var document = SpreadsheetDocument.Open(file, false, new OpenSettings { MaxCharactersInPart = MostCharacters });
            if (document.WorkbookPart is not { } workbook || SheetOf(workbook) is not { } sheet) return null;
            return [.. Rows(sheet, Texts(workbook)).Where(r => !r.IsBlank).Take(most + 1)];
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or XmlException or FormatException or IOException or ArgumentException or InvalidOperationException
            or OverflowException or NotSupportedException or KeyNotFoundException or NullReferenceException or InvalidCastException)
        {
            // The library throws whatever it stumbled over; all of it says that the file is not what it should be.
            return null;
        }
    }

    private static WorksheetPart? SheetOf(WorkbookPart workbook)
    {
        var seen = workbook.Workbook.Descendants<Sheet>().FirstOrDefault(s => s.State is null || s.State.Value == SheetStateValues.Visible);
        return seen?.Id?.Value is { } id ? workbook.GetPartById(id) as WorksheetPart : null;
    }

    private static List<string> Texts(WorkbookPart workbook)
    {
        var texts = new List<string>();
        if (workbook.SharedStringTablePart is not { } part) return texts;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement) texts.Add(TextOf(reader.LoadCurrentElement()));
        }

        return texts;
    }

    private static IEnumerable<TableRow> Rows(WorksheetPart sheet, List<string> texts)
    {
        using var reader = OpenXmlReader.Create(sheet);
        var number = 0;
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement || reader.LoadCurrentElement() is not Row row) continue;
            number = row.RowIndex is { } said ? checked((int)said.Value) : number + 1;
            yield return new TableRow(number, Cells(row, texts));
        }
    }

    // Cells that are empty are not in the file: each says where it stands.
    private static List<string> Cells(Row row, List<string> texts)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = ColumnOf(cell.CellReference?.Value) ?? cells.Count;
            if (column >= MostColumns || column < cells.Count) continue;
            while (cells.Count < column) cells.Add("");
            cells.Add(TextOf(cell, texts));
        }

        return cells;
    }

    private static string TextOf(Cell cell, List<string> texts)
    {
        if (cell.InlineString is { } inline) return TextOf(inline);
        var value = cell.CellValue?.Text ?? "";
        return cell.DataType?.Value == CellValues.SharedString ? texts[int.Parse(value, CultureInfo.InvariantCulture)] : value;
    }

    // Without the readings that East Asian texts carry.
    private static string TextOf(OpenXmlElement? item) =>
        string.Concat((item?.Descendants<Text>() ?? []).Where(t => t.Parent is not PhoneticRun).Select(t => t.Text));

    private static int? ColumnOf(string? reference)
    {
        var letters = (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).ToList();
        return letters.Count is 0 or > 3 ? null : letters.Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1) - 1;
    }
}
