using System.Globalization;
using System.Text;

namespace Network.Core.Calendar;

/// <summary>Content lines of iCalendar: escaped (RFC 5545, 3.3.11), folded at 75 octets without splitting a character (3.1), ended by CRLF.</summary>
internal sealed class CalendarLines
{
    private const int Octets = 75;
    private readonly StringBuilder _text = new();

    public void Raw(string line)
    {
        var room = Octets;
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune.Utf8SequenceLength > room)
            {
                _text.Append("\r\n ");
                room = Octets - 1;
            }

            _text.Append(rune.ToString());
            room -= rune.Utf8SequenceLength;
        }

        _text.Append("\r\n");
    }

    public void Text(string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value)) Raw($"{name}:{Escaped(value)}");
    }

    public void Uri(string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value)) Raw($"{name}:{Clean(value)}");
    }

    public void Utc(string name, DateTimeOffset moment) => Raw($"{name}:{UtcText(moment)}");

    public void Person(string name, CalendarPerson person, string parameters = "") =>
        Raw($"{name};CN=\"{Quoted(person.Name)}\"{parameters}:mailto:{Clean(person.Email)}");

    public static string UtcText(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    public override string ToString() => _text.ToString();

    private static string Escaped(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var letter in value.ReplaceLineEndings("\n"))
        {
            if (letter is '\\' or ',' or ';') text.Append('\\').Append(letter);
            else if (letter == '\n') text.Append("\\n");
            else if (!char.IsControl(letter) || letter == '\t') text.Append(letter);
        }

        return text.ToString();
    }

    // RFC 6868: a caret says what quotes cannot hold.
    private static string Quoted(string value) => Clean(value).Replace("^", "^^", StringComparison.Ordinal).Replace("\"", "^'", StringComparison.Ordinal);

    private static string Clean(string value) => new([.. value.Where(c => !char.IsControl(c))]);
}
