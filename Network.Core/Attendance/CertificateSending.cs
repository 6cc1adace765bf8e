namespace Network.Core.Attendance;

/// <summary>How many of those who were present have had their certificate in a mail.</summary>
public sealed record CertificateSending
{
    /// <summary>Those who were present in at least one session.</summary>
    public int Present { get; init; }

    /// <summary>Those of them whom a mail is on its way to, or has been.</summary>
    public int Mailed { get; init; }

    /// <summary>Those of them whom it has not reached and never will.</summary>
    public int Failed { get; init; }

    /// <summary>Those whom a press would send it to.</summary>
    public int Left => Present - Mailed;
}
