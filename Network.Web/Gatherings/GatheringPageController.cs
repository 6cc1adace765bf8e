using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Network.Data.Gatherings;
using Network.Data.Materials;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Gatherings;

/// <summary>The public page of a gathering.</summary>
[Access(Who.Anyone)]
public sealed class GatheringPageController(PublicGatheringStore gatherings, MaterialStore materials, TimeProvider clock) : Controller
{
    [HttpGet("samlingar/{slug}")]
    [OutputCache(PolicyName = KeptPages.ForAnybody)]
    public async Task<IActionResult> Show(string slug, CancellationToken stop)
    {
        if (await gatherings.Find(slug, stop) is not { } found) return NotFound();
        var open = await materials.OfGathering(found.Gathering.Id, HttpContext.SignedInPerson()?.Id ?? 0, stop);
        return View("GatheringPage", new GatheringPageModel(found, clock.GetUtcNow()) { Materials = open });
    }
}
