using Network.Core.Gatherings;

namespace Network.Web.Gatherings;

/// <summary>A gathering as its organisers see it at a moment.</summary>
public sealed record OrganiseGatheringModel(Gathering Gathering, DateTimeOffset Now);
