using Network.Core.Gatherings;

namespace Network.Core.Attendance;

/// <summary>When somebody gets a certificate.</summary>
public static class CertificateRules
{
    /// <summary>Only when all is over: a certificate is never for less than it says. One that was issued stays, as long as somebody was present.</summary>
    /// <param name="gathering">With its sessions.</param>
    /// <param name="attended">In how many of them the person was present.</param>
    /// <param name="isIssued">It was asked for before.</param>
    /// <param name="now">The moment.</param>
    public static CertificateState Of(Gathering gathering, int attended, bool isIssued, DateTimeOffset now)
    {
        if (!IsOver(gathering, now)) return CertificateState.TooEarly;
        if (attended == 0) return CertificateState.NotPresent;
        return isIssued ? CertificateState.Issued : CertificateState.Ready;
    }

    /// <summary>True where no session that takes place is still to end.</summary>
    public static bool IsOver(Gathering gathering, DateTimeOffset now) => gathering.Planned.All(s => s.EndsAt <= now);
}
