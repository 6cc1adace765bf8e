namespace Network.Core.Minutes;

/// <summary>What came of publishing minutes, or of sending them for comments.</summary>
public enum PublishOutcome
{
    /// <summary>It is so now.</summary>
    Done,

    /// <summary>The network has no such minutes.</summary>
    NotFound,

    /// <summary>It was so already.</summary>
    Already,

    /// <summary>Somebody has saved since the organiser saw them.</summary>
    ChangedByOther,

    /// <summary>Nothing is written.</summary>
    Empty,

    /// <summary>Nobody is ticked as present, and it is not said that they are to be published without a list.</summary>
    NoAttendance,

    /// <summary>A new edition does not say what is corrected.</summary>
    NothingCorrected,
}
