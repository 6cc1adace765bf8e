namespace Network.Core.People;

/// <summary>Reads and shows telephone numbers; those without a country are Norwegian.</summary>
public static class PhoneNumber
{
    /// <summary>The number in E.164 (<c>+4712345678</c>), from any usual way of writing it; null where it is none.</summary>
    public static string? Read(string? typed)
    {
        var text = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '.' or '(' or ')' or '/')));
        if (text.StartsWith("00", StringComparison.Ordinal)) text = "+" + text[2..];
        var hasCountry = text.StartsWith('+');
        var digits = hasCountry ? text[1..] : text;
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit)) return null;
        if (!hasCountry) return digits.Length == 8 ? "+47" + digits : null;
        if (digits.StartsWith("47", StringComparison.Ordinal) && digits.Length != 10) return null;
        return digits.Length is >= 8 and <= 15 ? "+" + digits : null;
    }

    /// <summary><c>+47 12 34 56 78</c>; a foreign number as it is.</summary>
    public static string Show(string number) =>
        number.Length == 11 && number.StartsWith("+47", StringComparison.Ordinal)
            ? $"+47 {number[3..5]} {number[5..7]} {number[7..9]} {number[9..11]}"
            : number;
}
