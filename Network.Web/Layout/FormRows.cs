namespace Network.Web.Layout;

/// <summary>The rows of a list in a form: those that hold something, one or two to write in, and some more that are folded away.</summary>
/// <param name="All">In order; the index is the one in the fields' names.</param>
/// <param name="Visible">How many of them are seen at once.</param>
public sealed record FormRows<T>(IReadOnlyList<T> All, int Visible);

public static class FormRows
{
    private const int Folded = 6;

    /// <summary>Blank rows at the end come and go; those between others keep their place, as what was sent is found by it.</summary>
    public static FormRows<T> Of<T>(IReadOnlyList<T> rows, Func<T, bool> isBlank)
        where T : new()
    {
        var filled = rows.Count;
        while (filled > 0 && isBlank(rows[filled - 1])) filled--;
        var visible = filled + (filled == 0 ? 2 : 1);
        return new FormRows<T>([.. rows.Take(filled), .. Enumerable.Range(0, visible + Folded - filled).Select(_ => new T())], visible);
    }
}
