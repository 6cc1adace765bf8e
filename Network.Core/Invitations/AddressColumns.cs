using Network.Core.Imports;
using Network.Core.Kommuner;

namespace Network.Core.Invitations;

/// <summary>Finds which column holds what: by the headings, and, where those are missing or unknown, by what stands in the column.</summary>
internal sealed class AddressColumns
{
    private const int RowsLookedAt = 200;
    private const int RowsAbove = 10;

    private readonly Dictionary<AddressColumn, int> _at = [];
    private readonly IReadOnlyList<TableRow> _sample;
    private readonly KommuneCatalogue _kommuner;
    private readonly int _width;

    public AddressColumns(IReadOnlyList<TableRow> rows, KommuneCatalogue kommuner)
    {
        _kommuner = kommuner;
        if (rows.Count == 0) { (_sample, Rows) = ([], []); return; }
        var heading = HeadingOf(rows);
        Rows = heading is null ? rows : [.. rows.SkipWhile(r => r != heading).Skip(1)];
        _sample = [.. Rows.Take(RowsLookedAt)];
        _width = _sample.Count == 0 ? 0 : _sample.Max(r => r.Cells.Count);
        if (heading is not null) TakeHeadings(heading);
        TakeByContent(hasHeadings: heading is not null);
        var used = _at.Values.ToHashSet();
        Unused = heading is null ? [] : [.. heading.Cells.Where((h, i) => !used.Contains(i) && !string.IsNullOrWhiteSpace(h))];
    }

    /// <summary>Without that of the headings.</summary>
    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>Headings of columns that nothing is taken from.</summary>
    public IReadOnlyList<string> Unused { get; } = [];

    public bool HasEmail => _at.ContainsKey(AddressColumn.Email) || _at.ContainsKey(AddressColumn.Mailbox);

    public bool HasKommune => _at.ContainsKey(AddressColumn.Number) || _at.ContainsKey(AddressColumn.Kommune);

    public string Cell(TableRow row, AddressColumn column) => row.Cell(_at.TryGetValue(column, out var index) ? index : null);

    // Above the headings may stand a title; a row with an address in it is no heading, whatever else it says.
    private static TableRow? HeadingOf(IReadOnlyList<TableRow> rows)
    {
        var above = rows.Take(RowsAbove).TakeWhile(r => !r.Cells.Any(c => c.Contains('@', StringComparison.Ordinal))).ToList();
        var best = above.MaxBy(r => r.Cells.Count(c => ColumnHeadings.Of(c) is not null));
        var known = best?.Cells.Count(c => ColumnHeadings.Of(c) is not null);
        return known > 1 || (known == 1 && best == rows[0]) ? best : null;
    }

    private void TakeHeadings(TableRow heading)
    {
        for (var index = 0; index < heading.Cells.Count; index++)
        {
            if (ColumnHeadings.Of(heading.Cells[index]) is { } column) _at.TryAdd(column, index);
        }
    }

    private void TakeByContent(bool hasHeadings)
    {
        if (!HasEmail) Take(AddressColumn.Email, c => c.Contains('@', StringComparison.Ordinal));
        if (!hasHeadings) Take(AddressColumn.Mailbox, c => c.Contains('@', StringComparison.Ordinal));
        if (!_at.ContainsKey(AddressColumn.Number)) Take(AddressColumn.Number, c => c.Length is 3 or 4 && c.All(char.IsAsciiDigit) && IsKommune(c.PadLeft(4, '0')));
        if (!_at.ContainsKey(AddressColumn.Kommune)) Take(AddressColumn.Kommune, IsKommune);
        if (hasHeadings) return;
        Take(AddressColumn.Name, c => c.Any(char.IsLetter) && !c.Any(char.IsDigit));
    }

    // The first free column of which at least half of what is written fits.
    private void Take(AddressColumn column, Func<string, bool> fits)
    {
        for (var index = 0; index < _width; index++)
        {
            if (_at.ContainsValue(index)) continue;
            var written = _sample.Select(r => r.Cell(index).Trim()).Where(c => c.Length > 0).ToList();
            if (written.Count == 0 || written.Count(fits) * 2 < written.Count) continue;
            _at[column] = index;
            return;
        }
    }

    private bool IsKommune(string cell) => _kommuner.Knows(cell);
}
