using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Network.Core.Time;
using Network.Web.Layout;

namespace Network.Web.Exports;

/// <summary>
/// CSV that a Norwegian Excel opens right: UTF-8 with a byte order mark, semicolon, CRLF, decimal comma. Text that a spreadsheet would take for
/// a formula is given an apostrophe; numbers and telephone numbers are not.
/// </summary>
public static partial class CsvTable
{
    /// <summary>Writes row by row; the stream is left open.</summary>
    public static async Task Write(ExportTable table, Stream stream, CancellationToken stop = default)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(Line(table.Columns.Select(c => Guarded(c.Title))).AsMemory(), stop);
        await foreach (var row in table.Rows.WithCancellation(stop)) await writer.WriteAsync(Line(row.Select(Cell)).AsMemory(), stop);
    }

    private static string Line(IEnumerable<string> cells) => string.Join(';', cells.Select(Quoted)) + "\r\n";

    private static string Cell(object? value) => value switch
    {
        null => "",
        bool flag => LayoutTexts.T[flag ? "Yes" : "No"],
        DateOnly day => day.ToString("dd'.'MM'.'yyyy", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToOslo().ToString("dd'.'MM'.'yyyy HH':'mm", CultureInfo.InvariantCulture),
        double or float or decimal => Convert.ToString(value, CultureInfo.InvariantCulture)!.Replace('.', ','),
        IFormattable number and not Enum => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Guarded(value.ToString() ?? ""),
    };

    private static string Guarded(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' && !Harmless().IsMatch(text) ? "'" + text : text;

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny("\";\r\n") || text.StartsWith(' ') || text.EndsWith(' ') ? '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : text;

    [GeneratedRegex(@"\A(\+[0-9][0-9 ]*|[+-]?[0-9]+([.,][0-9]+)?)\z")]
    private static partial Regex Harmless();
}
