using Microsoft.AspNetCore.Mvc;
using Network.Core.Lists;
using Network.Core.Minutes;
using Network.Core.Texts;
using Network.Data.Minutes;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Minutes;

/// <summary>All minutes of a network: those that are missing for organisers, those that are published for members.</summary>
[Access(Who.NetworkReader)]
public sealed class MinutesListController(MinutesListStore minutes, TimeProvider clock) : Controller
{
    private const int PageSize = 25;

    [HttpGet("arrangor/nettverk/{network}/referat")]
    public async Task<IActionResult> Organise(string network, CancellationToken stop, int side = 1)
    {
        var page = new PageRequest(side, PageSize);
        var (name, found) = await minutes.Of(this.Access(), page.Of, stop);
        return View("MinutesList", new MinutesListModel(network, name, found, page.Paging, true, clock.GetUtcNow()));
    }

    [HttpGet("nettverk/{network}/referat")]
    [Access(Who.NetworkMember)]
    public async Task<IActionResult> Read(string network, CancellationToken stop, int side = 1)
    {
        var page = new PageRequest(side, PageSize);
        var (name, found) = await minutes.Of(this.Member(), page.Of, stop);
        return View("MinutesList", new MinutesListModel(network, name, found, page.Paging, false, clock.GetUtcNow()));
    }
}

/// <summary>A list of minutes.</summary>
/// <param name="Network">The network's place in addresses.</param>
/// <param name="Name">Its name.</param>
/// <param name="Found">A page of gatherings.</param>
/// <param name="Paging">Which page.</param>
/// <param name="Organises">True for organisers, who see what is missing.</param>
/// <param name="Now">In UTC.</param>
public sealed record MinutesListModel(string Network, LocalText Name, ListPage<MinutesGlance> Found, Paging Paging, bool Organises, DateTimeOffset Now);
