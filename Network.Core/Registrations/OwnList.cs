using Network.Core.Lists;

namespace Network.Core.Registrations;

/// <summary>A person's own list as it stands at a moment.</summary>
/// <param name="Counts">How many there are of each standing, whatever is shown.</param>
/// <param name="Coming">A page of what is to come, the next first.</param>
/// <param name="Past">A page of what is over or cancelled, the latest first.</param>
/// <param name="Now">The moment (UTC).</param>
public sealed record OwnList(IReadOnlyDictionary<OwnStanding, int> Counts, ListPage<OwnLine> Coming, ListPage<OwnLine> Past, DateTimeOffset Now);
