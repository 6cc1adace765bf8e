using Microsoft.AspNetCore.Mvc;
using Network.Data.Networks;
using Network.Web.Access;
using Network.Web.Kommuner;

namespace Network.Web.Networks;

/// <summary>What anybody sees of networks.</summary>
[Access(Who.Anyone)]
public sealed class HomeController(NetworkListStore networks, KommuneList kommuner) : Controller
{
    [HttpGet("/")]
    public async Task<IActionResult> Home(CancellationToken stop) => View("Home", (await networks.Coming(null, stop), await networks.All(stop)));

    [HttpGet("nettverk/{network}")]
    public async Task<IActionResult> Show(string network, CancellationToken stop)
    {
        if (await networks.Public(network, stop) is not { } found) return NotFound();
        return View("NetworkPage", new NetworkPageModel(found, await networks.Coming(network, stop), await kommuner.Get(stop)));
    }

    [HttpGet("invitasjon/{token}")]
    [HttpHead("invitasjon/{token}")]
    public async Task<IActionResult> Invited(string token, CancellationToken stop)
    {
        if (await networks.Invited(token, stop) is not { } invited || await networks.Public(invited.Slug, stop) is not { } found) return NotFound();
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
        var catalogue = await kommuner.Get(stop);
        return View("NetworkPage", new NetworkPageModel(found, await networks.Coming(invited.Slug, stop), catalogue) { Invited = catalogue.Find((int)invited.KommuneId) });
    }
}
