using System.Globalization;
using Network.Core.Imports;
using Network.Core.Kommuner;
using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>An address list as somebody brings it, read line by line and not yet judged.</summary>
public sealed record AddressTable
{
    /// <summary>The most rows that are taken at once.</summary>
    public const int MostRows = 5000;

    private static readonly string[] s_headings = [ColumnHeadings.Row, "kommunenummer", "kommune", "e-post", "namn", "telefon"];

    /// <summary>The lines in their order.</summary>
    public IReadOnlyList<AddressLine> Lines { get; init; } = [];

    /// <summary>Headings of columns that nothing is taken from, for telling so.</summary>
    public IReadOnlyList<string> Unused { get; init; } = [];

    /// <summary>Why it cannot be used at all, in the reader's language; null where it can.</summary>
    public string? Problem { get; init; }

    /// <summary>Reads text that was pasted, or came from a file.</summary>
    public static AddressTable Read(string text, KommuneCatalogue kommuner) => Read(SeparatedText.Read(text, MostRows + 1), kommuner);

    /// <summary>Reads rows, with or without one of headings first.</summary>
    public static AddressTable Read(IReadOnlyList<TableRow> rows, KommuneCatalogue kommuner)
    {
        var columns = new AddressColumns(rows, kommuner);
        if (columns.Rows.Count == 0) return Unusable("NothingToRead");
        if (columns.Rows.Count > MostRows) return Unusable("TooManyRows", MostRows);
        if (!columns.HasEmail) return Unusable("NoEmailColumn");
        if (!columns.HasKommune) return Unusable("NoKommuneColumn");
        return new AddressTable { Lines = [.. columns.Rows.SelectMany(r => LinesOf(r, columns))], Unused = columns.Unused };
    }

    /// <summary>The same with lines put right.</summary>
    public AddressTable With(IEnumerable<AddressFix> fixes)
    {
        var lines = Lines.ToList();
        foreach (var fix in fixes.Where(f => f.Line >= 0 && f.Line < lines.Count)) lines[fix.Line] = fix.Over(lines[fix.Line]);
        return this with { Lines = lines };
    }

    /// <summary>The lines as text that <see cref="Read(string, KommuneCatalogue)"/> takes back as they are.</summary>
    public string ToText() => SeparatedText.Write(
        Lines.Select(l => new[] { l.Row.ToString(CultureInfo.InvariantCulture), l.Number, l.Kommune, l.Email, l.Name, l.Phone }).Prepend(s_headings));

    private static AddressTable Unusable(string key, params object?[] values) => new() { Problem = AddressTexts.T[key, values] };

    private static IEnumerable<AddressLine> LinesOf(TableRow row, AddressColumns columns)
    {
        var mailbox = Cell(AddressColumn.Mailbox);
        var line = new AddressLine
        {
            Row = int.TryParse(Cell(AddressColumn.Row), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : row.Number,
            Number = Cell(AddressColumn.Number),
            Kommune = Cell(AddressColumn.Kommune),
        };
        var person = line with
        {
            Email = Cell(AddressColumn.Email),
            Phone = Cell(AddressColumn.Phone),
            Name = PlainLine.Of($"{Cell(AddressColumn.Name)} {Cell(AddressColumn.FirstName)} {Cell(AddressColumn.LastName)}"),
        };
        if (mailbox.Length > 0) yield return line with { Email = mailbox };
        // A row that names somebody without an address is not lost in silence.
        if (mailbox.Length == 0 || person.Email.Length > 0 || person.Name.Length > 0) yield return person;

        string Cell(AddressColumn column) => PlainLine.Of(columns.Cell(row, column));
    }
}
