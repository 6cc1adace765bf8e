using DocumentFormat.OpenXml.Spreadsheet;

namespace Network.Web.Exports;

/// <summary>The few looks of a cell, by the index that a cell names.</summary>
internal static class XlsxStyles
{
    public const uint Plain = 0;
    public const uint Heading = 1;
    public const uint Date = 2;
    public const uint Moment = 3;

    // A workbook's own formats begin at 164; those below are built in and look different in each country.
    private const uint DateFormat = 164;
    private const uint MomentFormat = 165;

    public static Stylesheet Sheet() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "dd.mm.yyyy" },
            new NumberingFormat { NumberFormatId = MomentFormat, FormatCode = "dd.mm.yyyy hh:mm" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = DateFormat, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = MomentFormat, ApplyNumberFormat = true }));
}
