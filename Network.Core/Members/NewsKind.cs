namespace Network.Core.Members;

/// <summary>What is new in a network.</summary>
public enum NewsKind
{
    /// <summary>Minutes were published, or corrected.</summary>
    Minutes,

    /// <summary>A file or a link was put up, or has a new version.</summary>
    Material,

    /// <summary>A kommune tells what it tried.</summary>
    Experience,

    /// <summary>Somebody commented on an experience of one's own.</summary>
    Comment,

    /// <summary>A gathering was published.</summary>
    Gathering,

    /// <summary>A gathering has another time, place or link.</summary>
    Moved,

    /// <summary>One session of a gathering is cancelled.</summary>
    SessionCancelled,

    /// <summary>A gathering is cancelled.</summary>
    Cancelled,

    /// <summary>The slides of a gathering that one has a place in are up.</summary>
    Slides,

    /// <summary>A tool is new, or described anew.</summary>
    Tool,
}
