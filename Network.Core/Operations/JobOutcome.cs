namespace Network.Core.Operations;

/// <summary>How the last run of a scheduled job ended.</summary>
public enum JobOutcome
{
    /// <summary>It did its work.</summary>
    Done,

    /// <summary>It threw; the log says what. It comes again at its next moment.</summary>
    Failed,
}
