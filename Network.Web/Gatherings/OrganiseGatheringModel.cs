using Network.Core.Attendance;
using Network.Core.FollowUps;
using Network.Core.Gatherings;
using Network.Core.Lists;
using Network.Web.Layout;

namespace Network.Web.Gatherings;

/// <summary>A gathering as its organisers see it at a moment.</summary>
/// <param name="Gathering">With its sessions.</param>
/// <param name="History">What was changed and told, a page of it.</param>
/// <param name="Held">What can still be undone.</param>
/// <param name="Paging">Of the history.</param>
/// <param name="MayChange">False for readers: they look.</param>
/// <param name="Now">The moment.</param>
/// <param name="Certificates">Who has had theirs; null where it is too early for any.</param>
public sealed record OrganiseGatheringModel(
    Gathering Gathering, ListPage<GatheringChange> History, IReadOnlyList<GatheringChange> Held, Paging Paging, bool MayChange, DateTimeOffset Now,
    CertificateSending? Certificates)
{
    /// <summary>How it stands with the minutes; null until the gathering has taken place.</summary>
    public MinutesStanding? Minutes { get; init; }
}
