using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Network.Core.Mail;

/// <summary>
/// Reads the addresses that people type or paste. Strict in what an address is (RFC 5321, without the quoted and non-ASCII local parts that few
/// servers take), friendly about what stands around it.
/// </summary>
public static partial class EmailAddress
{
    /// <summary>The longest address that can be sent to (RFC 5321 section 4.5.3.1.3), counted as it is sent.</summary>
    public const int MaxLength = 254;

    private static readonly IdnMapping s_idn = new() { UseStd3AsciiRules = true };

    /// <summary>
    /// The address as typed, without what is around it: spaces, <c>mailto:</c>, or a name before angle brackets. Null where it is no address that
    /// mail can be sent to.
    /// </summary>
    public static string? Read(string? typed)
    {
        var text = Bare(typed ?? "");
        if (text.Length > MaxLength || !Shape().IsMatch(text)) return null;
        var address = text.Normalize(NormalizationForm.FormC);
        return Ascii(address) is { Length: <= MaxLength } ? address : null;
    }

    /// <summary>What two spellings of one address have in common: lower case. For comparing and for unique keys, not for sending.</summary>
    public static string Key(string address) => address.Trim().ToLowerInvariant();

    /// <summary>The address with its domain as DNS has it: <c>kari@xn--blbr-roah.example</c>.</summary>
    /// <param name="address">One that <see cref="Read"/> gave.</param>
    /// <exception cref="FormatException">It is no address.</exception>
    public static string ForSending(string address) => Ascii(address) ?? throw new FormatException("Not an e-mail address.");

    private static string Bare(string typed)
    {
        var text = Trim(typed);
        if (text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) text = text[7..];
        var open = text.LastIndexOf('<');
        return open >= 0 && text.EndsWith('>') && !text.Any(char.IsControl) ? Trim(text[(open + 1)..^1]) : text;
    }

    // Pasted text also brings zero-width spaces, marks of direction and byte order marks.
    private static string Trim(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsAround(text[start])) start++;
        while (end > start && IsAround(text[end - 1])) end--;
        return text[start..end];
    }

    private static bool IsAround(char letter) => char.IsWhiteSpace(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format;

    private static string? Ascii(string address)
    {
        var at = address.LastIndexOf('@');
        if (at is < 1 or > 64) return null;
        try
        {
            var domain = s_idn.GetAscii(address[(at + 1)..]);
            return Domain().IsMatch(domain) ? $"{address[..at]}@{domain}" : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // No half surrogate pairs: they cannot be normalised.
    [GeneratedRegex(@"\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[\p{L}\p{M}\p{N}.-]+\z")]
    private static partial Regex Shape();

    [GeneratedRegex(@"\A([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+(?!\d+\z)[A-Za-z0-9][A-Za-z0-9-]{0,61}[A-Za-z0-9]\z")]
    private static partial Regex Domain();
}
