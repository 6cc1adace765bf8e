using Network.Core.Gatherings;

namespace Network.Core.Mail;

/// <summary>Who has the meeting link of a session, who is to get it, and where it failed.</summary>
/// <param name="Gathering">The gathering.</param>
/// <param name="Session">The session.</param>
/// <param name="Counts">All confirmed, by status; a status that nobody has is missing.</param>
/// <param name="Shown">How many match the filter, on all pages.</param>
/// <param name="Recipients">Those on the page, by name.</param>
public sealed record LinkOverview(
    Gathering Gathering, Session Session, IReadOnlyDictionary<LinkStatus, int> Counts, int Shown, IReadOnlyList<LinkRecipient> Recipients)
{
    /// <summary>All confirmed.</summary>
    public int Total => Counts.Values.Sum();

    /// <summary>How many stand so.</summary>
    public int Of(LinkStatus status) => Counts.GetValueOrDefault(status);
}
