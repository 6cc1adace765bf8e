namespace Network.Core.Search;

/// <summary>What comes first.</summary>
public enum SearchOrder
{
    /// <summary>What fits best; of what fits alike, the newest.</summary>
    Relevance,

    /// <summary>The newest day.</summary>
    Newest,
}
