using Microsoft.AspNetCore.Mvc;
using Network.Data.Gatherings;
using Network.Web.Access;

namespace Network.Web.Gatherings;

/// <summary>The public page of a gathering.</summary>
[Access(Who.Anyone)]
public sealed class GatheringPageController(PublicGatheringStore gatherings, TimeProvider clock) : Controller
{
    [HttpGet("samlingar/{slug}")]
    public async Task<IActionResult> Show(string slug, CancellationToken stop) =>
        await gatherings.Find(slug, stop) is { } found ? View("GatheringPage", new GatheringPageModel(found, clock.GetUtcNow())) : NotFound();
}
