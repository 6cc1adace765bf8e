using Network.Core.Invitations;
using Network.Core.Kommuner;
using Network.Core.Lists;
using Network.Core.Networks;
using Network.Web.Layout;

namespace Network.Web.Networks;

/// <summary>The public page of a network.</summary>
/// <param name="Network">The network.</param>
/// <param name="Coming">What is still to come, all of it.</param>
/// <param name="Past">What is over, a page of it.</param>
/// <param name="PastPage">Which page that is.</param>
/// <param name="Tools">What the network works with.</param>
/// <param name="Kommuner">To name and place the region's.</param>
public sealed record NetworkPageModel(
    LearningNetwork Network, IReadOnlyList<GatheringGlance> Coming, ListPage<GatheringGlance> Past, PageRequest PastPage, IReadOnlyList<NetworkTool> Tools, KommuneCatalogue Kommuner)
{
    /// <summary>True for whoever belongs to it: they have a page of their own.</summary>
    public bool IsMember { get; init; }

    public IReadOnlyList<Kommune> Region => [.. Network.KommuneIds.Select(id => Kommuner.Find((int)id)).OfType<Kommune>()];

    /// <summary>Each kommune at its place on a map of the region, 0 to 100 across.</summary>
    public IEnumerable<(Kommune Kommune, double X, double Y)> Map
    {
        get
        {
            var region = Region;
            if (region.Count == 0) yield break;
            var (west, east) = (region.Min(k => k.Longitude), region.Max(k => k.Longitude));
            var (south, north) = (region.Min(k => k.Latitude), region.Max(k => k.Latitude));
            // A degree of longitude is half as long as one of latitude at 60 degrees north.
            var size = Math.Max(Math.Max((east - west) / 2, north - south), 0.1);
            foreach (var kommune in region)
                yield return (kommune, 4 + (kommune.Longitude - west) / 2 / size * 92, 4 + (north - kommune.Latitude) / size * 92);
        }
    }
}
