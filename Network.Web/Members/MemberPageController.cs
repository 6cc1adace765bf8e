using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Network.Data.Members;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Members;

/// <summary>A network's page for those who belong to it. Looking at it changes nothing: that it was seen is said by a form, which a script sends by itself.</summary>
[Access(Who.NetworkMember)]
[Route("nettverk/{network}/deltakar")]
public sealed class MemberPageController(MemberPageStore pages, NewsStore news, VisitStore visits) : Controller
{
    private const int PageSize = 25;

    public static string Address(string network) => $"/nettverk/{network}/deltakar";

    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken stop)
    {
        // Meeting links stand here: no copy of the page outlives a sign-out.
        Response.Headers.CacheControl = "no-store";
        return View("MemberPage", await pages.Of(this.Member(), stop));
    }

    [HttpGet("nytt")]
    public async Task<IActionResult> News(int side, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        var page = new PageRequest(side, PageSize);
        var found = await news.Page(this.Member(), page.Of, stop);
        return View("MemberNews", new MemberNewsModel(await pages.Standing(this.Member(), stop), found, page.Paging));
    }

    [HttpPost("sett")]
    public async Task<IActionResult> See(string network, [FromForm] string? vist, [FromForm] string? alt, CancellationToken stop)
    {
        var shown = DateTimeOffset.TryParseExact(vist, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : (DateTimeOffset?)null;
        await visits.See(this.Member(), shown, everything: alt is not null, stop);
        return Redirect(Address(network));
    }
}
