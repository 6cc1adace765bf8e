namespace Network.Core.Texts;

/// <summary>The rows of a form that two people have changed at once.</summary>
public static class EditedRows
{
    /// <summary>
    /// <paramref name="mine"/> as they are to be sent again over <paramref name="theirs"/>: a row that the other took away is a new one, and rows
    /// that the other added come last, so that saving loses neither.
    /// </summary>
    /// <param name="mine">As sent.</param>
    /// <param name="theirs">As stored now.</param>
    /// <param name="id">The stored row that one stands for; 0 for a new one.</param>
    /// <param name="asNew">The same with id 0.</param>
    /// <param name="isBlank">Nothing is written in it; new ones are left out.</param>
    public static List<T> Over<T>(this IReadOnlyList<T> mine, IReadOnlyList<T> theirs, Func<T, long> id, Func<T, T> asNew, Func<T, bool> isBlank)
    {
        var stored = theirs.Select(id).ToHashSet();
        var sent = mine.Select(id).ToHashSet();
        var written = mine.Where(m => id(m) != 0 || !isBlank(m));
        return [.. written.Select(m => id(m) == 0 || stored.Contains(id(m)) ? m : asNew(m)), .. theirs.Where(t => !sent.Contains(id(t)))];
    }
}
