using Network.Core.Lists;
using Network.Core.Networks;
using Network.Web.Layout;

namespace Network.Web.Networks;

/// <summary>A network as its organisers see it.</summary>
/// <param name="Network">The network.</param>
/// <param name="Gatherings">A page of its gatherings.</param>
/// <param name="Page">Which page.</param>
/// <param name="MayChange">False for readers: they look.</param>
public sealed record OrganiseModel(LearningNetwork Network, ListPage<GatheringGlance> Gatherings, PageRequest Page, bool MayChange);
