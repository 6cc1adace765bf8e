using System.Security.Cryptography;

namespace Network.Core.Attendance;

/// <summary>
/// What a person shows or says at the door. It is no secret: only organisers can use one. Without what is mistaken for something else (0 O, 1 I L),
/// and without the other vowels, so that no code spells a word.
/// </summary>
public static class CheckInCode
{
    /// <summary>The letters and digits of codes.</summary>
    public const string Alphabet = "BCDFGHJKMNPQRSTVWXZ23456789";

    /// <summary>How many of them.</summary>
    public const int Length = 8;

    private const string Path = "/arrangor/oppmote/";

    /// <summary>A new random one; whether it is taken is for the database to say.</summary>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>In two halves, as it is read aloud.</summary>
    public static string Show(string code) => $"{code[..(Length / 2)]} {code[(Length / 2)..]}";

    /// <summary>Where the square that holds the code leads.</summary>
    public static string AddressOf(string code) => Path + code;

    /// <summary>The code of what was typed or scanned: in any case, with spaces, hyphens and full stops anywhere, or as the address of a square; null where it is none.</summary>
    public static string? Read(string? typed)
    {
        var text = (typed ?? "").Trim();
        var at = text.LastIndexOf(Path, StringComparison.OrdinalIgnoreCase);
        if (at >= 0) text = text[(at + Path.Length)..].Split('?', '#', '/')[0];
        if (text.Length > 100) return null;
        var code = new string([.. text.Where(c => !IsBetween(c)).Select(char.ToUpperInvariant)]);
        return code.Length == Length && code.All(Alphabet.Contains) ? code : null;
    }

    private static bool IsBetween(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '-' or '.' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\u00AD' or '\u200B';
}
