namespace Network.Web.Layout;

/// <summary>Which page of a list somebody asks for; how many there are is known only when the store has counted.</summary>
/// <param name="side">As it stands in the address, from 1; one that does not exist is the nearest that does.</param>
/// <param name="size">Rows on a page.</param>
public sealed class PageRequest(int side, int size)
{
    /// <summary>Once the store has asked.</summary>
    public Paging Paging { get; private set; } = new(1, 0, size);

    /// <summary>For the store: which rows of so many.</summary>
    public (int Skip, int Take) Of(int total)
    {
        Paging = new Paging(side, total, size);
        return (Paging.Skip, size);
    }
}
