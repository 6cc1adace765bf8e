namespace Network.Core.Search;

/// <summary>What can be searched for.</summary>
public enum SearchKind
{
    /// <summary>Published minutes of a gathering.</summary>
    Minutes,

    /// <summary>A file or a link.</summary>
    Material,

    /// <summary>What a kommune tried and learnt.</summary>
    Experience,

    /// <summary>A gathering with its programme.</summary>
    Gathering,

    /// <summary>A tool of a network.</summary>
    Tool,
}
