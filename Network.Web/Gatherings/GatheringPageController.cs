using Microsoft.AspNetCore.Mvc;
using Network.Data.Materials;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Gatherings;

/// <summary>The public page of a gathering: what anybody may see, and what whoever asks may open.</summary>
[Access(Who.Anyone)]
public sealed class GatheringPageController(KeptGatherings gatherings, MaterialStore materials, TimeProvider clock) : Controller
{
    [HttpGet("samlingar/{slug}")]
    [ForAnybody]
    public async Task<IActionResult> Show(string slug, CancellationToken stop)
    {
        var person = HttpContext.SignedInPerson();
        var kept = person is null ? await gatherings.Read(slug, stop) : await gatherings.Find(slug, stop);
        if (kept is null) return NotFound();
        var open = await materials.OfGathering(kept.Found.Gathering.Id, person?.Id ?? 0, stop);
        return View("GatheringPage", new GatheringPageModel(kept, clock.GetUtcNow()) { Materials = open });
    }
}
