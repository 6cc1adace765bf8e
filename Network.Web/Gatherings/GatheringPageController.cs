using Microsoft.AspNetCore.Mvc;
using Network.Web.Access;
using Network.Web.Layout;
using Network.Web.Materials;

namespace Network.Web.Gatherings;

/// <summary>The public page of a gathering: what anybody may see, and what whoever asks may open.</summary>
[Access(Who.Anyone)]
public sealed class GatheringPageController(KeptGatherings gatherings, KeptMaterials materials, TimeProvider clock) : Controller
{
    [HttpGet("samlingar/{slug}")]
    [ForAnybody]
    public async Task<IActionResult> Show(string slug, CancellationToken stop)
    {
        var person = HttpContext.SignedInPerson();
        // A page that is kept whole is made of what is read for it.
        if (await (person is null ? gatherings.Read(slug, stop) : gatherings.Find(slug, stop)) is not { } kept) return NotFound();
        var open = await materials.OfGathering(kept.Found.Gathering.Id, person?.Id, stop);
        return View("GatheringPage", new GatheringPageModel(kept, clock.GetUtcNow()) { Materials = open });
    }
}
