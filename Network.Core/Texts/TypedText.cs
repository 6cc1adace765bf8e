namespace Network.Core.Texts;

/// <summary>What people type, made ready to be kept.</summary>
public static class TypedText
{
    /// <summary>One line without line breaks, control characters or double spaces; null where nothing is left.</summary>
    public static string? Line(string? typed) => PlainLine.Of(typed) is { Length: > 0 } line ? line : null;

    /// <summary>Each line that has something in it.</summary>
    public static IReadOnlyList<string> Lines(string? typed) => [.. (typed ?? "").Split('\n').Select(Line).OfType<string>()];
}
