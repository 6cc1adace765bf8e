using Microsoft.AspNetCore.Mvc;
using Network.Data.Gatherings;
using Network.Data.Networks;
using Network.Web.Access;
using Network.Web.Kommuner;
using Network.Web.Layout;

namespace Network.Web.Networks;

/// <summary>What anybody sees of networks.</summary>
[Access(Who.Anyone)]
public sealed class HomeController(NetworkListStore networks, GatheringListStore gatherings, KommuneList kommuner) : Controller
{
    private const int Few = 6;
    private const int PageSize = 24;

    [HttpGet("/")]
    [ForAnybody]
    public async Task<IActionResult> Home(CancellationToken stop) =>
        View("Home", (await gatherings.Coming(null, First, stop), await networks.All(First, stop)));

    [HttpGet("samlingar")]
    [ForAnybody]
    public async Task<IActionResult> Gatherings(int side, CancellationToken stop)
    {
        var page = new PageRequest(side, PageSize);
        return View("AllGatherings", (await gatherings.Coming(null, page.Of, stop), page));
    }

    [HttpGet("nettverk")]
    [ForAnybody]
    public async Task<IActionResult> Networks(int side, CancellationToken stop)
    {
        var page = new PageRequest(side, PageSize);
        return View("AllNetworks", (await networks.All(page.Of, stop), page));
    }

    [HttpGet("nettverk/{network}")]
    [ForAnybody]
    public async Task<IActionResult> Show(string network, int side, CancellationToken stop) =>
        await Page(network, side, stop) is { } model ? View("NetworkPage", model) : NotFound();

    private async Task<NetworkPageModel?> Page(string slug, int side, CancellationToken stop)
    {
        if (await networks.Public(slug, stop) is not { } found) return null;
        var page = new PageRequest(side, PageSize);
        var coming = await gatherings.Coming(slug, total => (0, total), stop);
        var (tools, isMember) = await networks.ToolsAndStanding(found.Id, this.PersonId() ?? 0, stop);
        return new NetworkPageModel(found, coming.Rows, await gatherings.Past(slug, page.Of, stop), page, tools, await kommuner.Get(stop)) { IsMember = isMember };
    }

    private static (int Skip, int Take) First(int total) => (0, Few);
}
