namespace Network.Core.Lists;

/// <summary>One page of a list.</summary>
/// <param name="Rows">Those on it.</param>
/// <param name="Total">All there are.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Rows, int Total);
