using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Network.Core.Imports;

/// <summary>A table as text: what a spreadsheet saves as CSV, or puts on the clipboard.</summary>
public static class SeparatedText
{
    private const int LinesLookedAt = 50;

    // Where two fit as well: what comes from a clipboard, then what a Norwegian spreadsheet writes.
    private static readonly char[] s_separators = ['\t', ';', ','];

    /// <summary>
    /// The rows, blank ones left out. The separator is found: tab, semicolon or comma, or as a first line <c>sep=;</c> says. Cells may stand in
    /// double quotes (RFC 4180).
    /// </summary>
    /// <param name="text">The whole of it.</param>
    /// <param name="most">Reads no more rows than one above this, so that the caller sees that there are more.</param>
    public static IReadOnlyList<TableRow> Read(string text, int most)
    {
        var said = Said(text);
        var body = said is null ? text : text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        using var parser = new CsvParser(new StringReader(body), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = (said ?? Separator(body)).ToString(),
            BadDataFound = null,
            IgnoreBlankLines = false,
        });
        var rows = new List<TableRow>();
        for (var number = said is null ? 1 : 2; rows.Count <= most && parser.Read(); number++)
        {
            var row = new TableRow(number, parser.Record!);
            if (!row.IsBlank) rows.Add(row);
        }

        return rows;
    }

    /// <summary>Rows as text that <see cref="Read"/> reads back: tabs between, which the first line says, and quotes where they are needed.</summary>
    public static string Write(IEnumerable<IEnumerable<string>> rows) => "sep=\t\n" + string.Concat(rows.Select(r => string.Join('\t', r.Select(Quoted)) + "\n"));

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny("\t\"\r\n") ? '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : cell;

    private static char? Said(string text) =>
        text.Length > 5 && text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text[5] is '\r' or '\n' && s_separators.Contains(text[4]) ? text[4] : null;

    // The one that is in every line as often, and most often; else the one that is there most. What stands in quotes does not count.
    private static char Separator(string text)
    {
        var bare = text.Count(c => c == '"') % 2 == 0 ? Unquoted(text) : text;
        var lines = bare.Split('\n').Where(l => !string.IsNullOrWhiteSpace(l)).Take(LinesLookedAt).ToList();
        if (lines.Count == 0) return s_separators[0];
        return s_separators.MaxBy(s =>
        {
            var counts = lines.ConvertAll(l => l.Count(c => c == s));
            return (counts[0] > 0 && counts.Distinct().Count() == 1, counts.Min(), counts.Sum());
        });
    }

    private static string Unquoted(string text) => string.Concat(text.Split('"').Where((_, i) => i % 2 == 0));
}
