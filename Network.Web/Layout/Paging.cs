namespace Network.Web.Layout;

/// <summary>Which part of a long list is shown. The page is in the address as <c>side</c>, and counted from 1.</summary>
/// <param name="Number">As asked for; one that does not exist is the nearest that does.</param>
/// <param name="Total">All rows, not only those shown.</param>
/// <param name="Size">Rows on a page.</param>
public sealed record Paging(int Number, int Total, int Size = 25)
{
    public const string Parameter = "side";

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    public int Number { get; } = Math.Clamp(Number, 1, Math.Max(1, (Total + Size - 1) / Size));

    /// <summary>Rows before the first that is shown.</summary>
    public int Skip => (Number - 1) * Size;

    /// <summary>The first row that is shown, counted from 1; 0 where there is none.</summary>
    public int First => Total == 0 ? 0 : Skip + 1;

    public int Last => Math.Min(Total, Skip + Size);

    /// <summary>The pages to link to, null where some are left out: the first, the last and those around this one.</summary>
    public IEnumerable<int?> Links()
    {
        var before = 0;
        foreach (var page in Enumerable.Range(1, Pages).Where(p => p == 1 || p == Pages || Math.Abs(p - Number) <= 1))
        {
            if (page - before == 2) yield return page - 1;
            else if (page - before > 2) yield return null;
            yield return before = page;
        }
    }
}
