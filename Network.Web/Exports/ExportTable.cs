namespace Network.Web.Exports;

/// <summary>A table for a spreadsheet. It is the same in every language of the page but for titles and texts: the spreadsheet is a Norwegian one.</summary>
/// <param name="Name">Of the file, without its ending, and of the sheet.</param>
/// <param name="Columns">In the order of the cells.</param>
/// <param name="Rows">
/// Each with one cell per column: text, a number, a bool, a <see cref="DateOnly"/>, a <see cref="DateTimeOffset"/> (shown in Oslo time) or null
/// for an empty one. Read once, row by row.
/// </param>
public sealed record ExportTable(string Name, IReadOnlyList<ExportColumn> Columns, IAsyncEnumerable<IReadOnlyList<object?>> Rows)
{
    public ExportTable(string name, IReadOnlyList<ExportColumn> columns, IEnumerable<IReadOnlyList<object?>> rows)
        : this(name, columns, rows.ToAsyncEnumerable())
    {
    }
}

/// <param name="Title">Its heading.</param>
/// <param name="Width">In characters, as a spreadsheet counts.</param>
public sealed record ExportColumn(string Title, int Width = 24);
