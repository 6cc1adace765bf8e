namespace Network.Core.Texts;

/// <summary>Addresses of web pages as people write them.</summary>
public static class WebAddress
{
    private const int MostLength = 2000;

    /// <summary>A whole http or https address; one that is written without (<c>jegvet.no</c>) gets https. Null for anything else, scripts among it.</summary>
    public static string? Read(string? typed)
    {
        if (TypedText.Line(typed) is not { Length: <= MostLength } text || text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))) return null;
        if (!text.Contains("://", StringComparison.Ordinal) && text.Contains('.') && !text.Contains(':')) text = "https://" + text;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("https" or "http") ? text : null;
    }
}
