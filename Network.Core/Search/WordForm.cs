namespace Network.Core.Search;

/// <summary>A spelling that counts as a hit.</summary>
/// <param name="Key">By <see cref="SearchKey"/>: one word, or several that must stand together in this order.</param>
/// <param name="IsPrefix">True where the last word may go on.</param>
public sealed record WordForm(string Key, bool IsPrefix);
