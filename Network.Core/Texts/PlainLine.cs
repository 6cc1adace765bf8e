namespace Network.Core.Texts;

/// <summary>Text that people type into one line.</summary>
public static class PlainLine
{
    /// <summary>
    /// Without spaces around it, and with single ones in it. Line breaks and control characters become spaces: they have no place in what becomes a
    /// header of a mail or a cell of a table.
    /// </summary>
    public static string Of(string? typed) =>
        string.Join(' ', new string([.. (typed ?? "").Select(c => char.IsControl(c) ? ' ' : c)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
