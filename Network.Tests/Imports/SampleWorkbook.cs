using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Network.Tests.Imports;

/// <summary>Workbooks as spreadsheets save them: shared texts, empty cells left out, a hidden sheet before the one that is seen.</summary>
internal static class SampleWorkbook
{
    public static MemoryStream Of(params Row[] rows)
    {
        var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(
                new SharedStringItem(new Run(new Text("Voss")), new Run(new Text(" og meir") { Space = SpaceProcessingModeValues.Preserve }), new PhoneticRun(new Text("lesemåte"))));
            var hidden = Sheet(workbook, new Row(Number("A1", "12")));
            var seen = Sheet(workbook, rows);
            workbook.Workbook = new Workbook(new Sheets(
                new Sheet { Name = "Løynd", SheetId = 1, Id = hidden, State = SheetStateValues.Hidden }, new Sheet { Name = "Lista", SheetId = 2, Id = seen }));
        }

        file.Position = 0;
        return file;
    }

    public static Cell Shared(string reference, int index) => Cell(reference, CellValues.SharedString, index.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static Cell Number(string reference, string value) => Cell(reference, CellValues.Number, value);

    public static Cell Formula(string reference, string result) => new() { CellReference = reference, DataType = CellValues.String, CellFormula = new CellFormula("B1"), CellValue = new CellValue(result) };

    public static Cell Inline(string? reference, string text) => new(new InlineString(new Text(text))) { CellReference = reference, DataType = CellValues.InlineString };

    private static Cell Cell(string reference, CellValues type, string value) => new() { CellReference = reference, DataType = type, CellValue = new CellValue(value) };

    private static string Sheet(WorkbookPart workbook, params Row[] rows)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(new SheetData(rows.ToArray<OpenXmlElement>()));
        return workbook.GetIdOfPart(part);
    }
}
