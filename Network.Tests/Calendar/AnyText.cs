using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Network.Tests.Calendar;

/// <summary>Whatever somebody may write or paste, and what of it a calendar is to say.</summary>
internal static class AnyText
{
    private static readonly string[] s_pieces =
    [
        "", " ", "\t", "\r\n", "\n", "\r", "\v", "\f", "\u0085", "\u2028", "\u2029", "\0", "\u0007", "\u007F", "\u009C", "\uFEFF",
        "\\", "\\n", "\\N", "\\,", "\\;", "\\:", ",", ";", ":", "\"", "'", "^", "^n", "^'", "%2C", "%5C", "=", "<b>", "&amp;",
        "æøå ÆØÅ", "Čáhcesuolu", "e\u0301", "漢字", "😀", "👩‍👩‍👧‍👦", "🇳🇴", "\uD83D", "\uDE00", "\uFFFE",
        "END:VEVENT", "BEGIN:VALARM\r\nTRIGGER:-PT1M\r\n", "\r\nATTENDEE:mailto:x@y.example", ";TZID=Europe/Oslo", "Samling i Førde", "a long word without any break in it whatsoever",
    ];

    private static readonly Gen<string> s_letters = Gen.Choose(0, 0xFFFF).Select(c => ((char)c).ToString());

    private static readonly Gen<string> s_piece = Gen.Frequency((4, Gen.Elements(s_pieces)), (1, s_letters));

    private static readonly Gen<string> s_short = s_piece.ListOf().Select(string.Concat);

    private static readonly Gen<string> s_long = s_piece.ListOf(40).Select(p => Repeated(string.Concat(p), 10_000));

    /// <summary>Short, empty, and now and then 10 000 characters.</summary>
    public static readonly Gen<string> Any = Gen.Frequency((19, s_short), (1, s_long));

    public static readonly Arbitrary<string> Arbitrary = Arb.From(Any, Shorter);

    /// <summary>One kind of line break, no control characters but the tab, no half surrogate pairs.</summary>
    public static string Said(string text)
    {
        var said = new StringBuilder();
        foreach (var letter in text.Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            if (letter is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029') said.Append('\n');
            else if (letter == '\t' || !char.IsControl(letter)) said.Append(letter);
        }

        return string.Concat(said.ToString().EnumerateRunes());
    }

    /// <summary>The same of a text that may be left out: blank is as good as none.</summary>
    public static string? SaidOrNothing(string? text) => string.IsNullOrWhiteSpace(text) ? null : Said(text);

    private static string Repeated(string text, int length)
    {
        if (text.Length == 0) return "";
        return string.Concat(Enumerable.Repeat(text, (length / text.Length) + 1))[..length];
    }

    private static IEnumerable<string> Shorter(string text) => text.Length == 0 ? [] : [text[..(text.Length / 2)], text[(text.Length / 2)..], text[1..], text[..^1]];
}
