using Network.Core.Attendance;
using Network.Core.Gatherings;

namespace Network.Web.Gatherings;

/// <summary>A gathering as its organisers see it at a moment.</summary>
/// <param name="Gathering">With its sessions.</param>
/// <param name="MayChange">False for readers: they look.</param>
/// <param name="Now">The moment.</param>
/// <param name="Certificates">Who has had theirs; null where it is too early for any.</param>
public sealed record OrganiseGatheringModel(Gathering Gathering, bool MayChange, DateTimeOffset Now, CertificateSending? Certificates);
