namespace Network.Core.Imports;

/// <summary>A row of a table that somebody brings.</summary>
/// <param name="Number">As the spreadsheet counts it, from 1, blank rows too.</param>
/// <param name="Cells">As they are written; rows may differ in length.</param>
public sealed record TableRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>The cell, or nothing where the row is shorter or no column is asked for.</summary>
    public string Cell(int? column) => column is { } index && index < Cells.Count ? Cells[index] : "";

    /// <summary>True where nothing is written in it.</summary>
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);
}
