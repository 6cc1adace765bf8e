using System.Net.Mail;

namespace Network.Core.Mail;

/// <summary>Reads addresses as people type them.</summary>
public static class EmailAddress
{
    /// <summary>The most characters of an address (RFC 5321, 4.5.3.1.3, less the angle brackets).</summary>
    public const int MaxLength = 254;

    /// <summary>The address, trimmed and otherwise as given; null where it is none that mail can be sent to.</summary>
    public static string? Read(string? typed)
    {
        var text = (typed ?? "").Trim();
        if (text.Length is 0 or > MaxLength) return null;
        if (text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or ',' or ';' or '(' or ')' or '[' or ']' or ':' or '\\')) return null;
        var parts = text.Split('@');
        if (parts.Length != 2 || !IsLocalPart(parts[0]) || !IsDomain(parts[1])) return null;
        return MailAddress.TryCreate(text, out _) ? text : null;
    }

    // Letters outside ASCII before the @ need an extension (RFC 6531) that few servers have.
    private static bool IsLocalPart(string local) =>
        local.Length is > 0 and <= 64 && local.All(char.IsAscii) && local[0] != '.' && local[^1] != '.' && !local.Contains("..", StringComparison.Ordinal);

    private static bool IsDomain(string domain)
    {
        var labels = domain.Split('.');
        return labels.Length >= 2 && labels[^1].Length >= 2
            && labels.All(l => l.Length is > 0 and <= 63 && l[0] != '-' && l[^1] != '-' && l.All(c => char.IsLetterOrDigit(c) || c == '-'));
    }
}
