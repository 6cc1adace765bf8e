using System.Text;

namespace Network.Core.Calendar;

/// <summary>Content lines (RFC 5545 section 3.1): ended by CRLF, folded at 75 octets of UTF-8. A half surrogate pair becomes U+FFFD.</summary>
internal sealed class CalendarLines
{
    private const int Octets = 75;
    private readonly StringBuilder _text = new();

    /// <summary>A line, given whole; nothing in it may break it.</summary>
    public void Add(string line)
    {
        Span<char> letters = stackalloc char[2];
        var room = Octets;
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune.Utf8SequenceLength > room)
            {
                _text.Append("\r\n ");
                room = Octets - 1;
            }

            _text.Append(letters[..rune.EncodeToUtf16(letters)]);
            room -= rune.Utf8SequenceLength;
        }

        _text.Append("\r\n");
    }

    /// <summary>A property with a TEXT value; none where it is blank.</summary>
    public void AddText(string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value)) Add($"{name}:{CalendarText.Escaped(value)}");
    }

    /// <summary>A property whose value is a person's address.</summary>
    public void AddPerson(string name, CalendarPerson person, string parameters = "")
    {
        var called = string.IsNullOrWhiteSpace(person.Name) ? "" : $";CN={CalendarText.Quoted(person.Name)}";
        Add($"{name}{called}{parameters}:{CalendarText.Mailto(person.Email)}");
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
