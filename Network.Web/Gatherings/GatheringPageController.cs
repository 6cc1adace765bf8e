using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Network.Data.Materials;
using Network.Data.Minutes;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Gatherings;

/// <summary>The public page of a gathering: what anybody may see, and what whoever asks may open.</summary>
[Access(Who.Anyone)]
public sealed class GatheringPageController(KeptGatherings gatherings, MaterialStore materials, MinutesReaderStore minutes, TimeProvider clock) : Controller
{
    [HttpGet("samlingar/{slug}")]
    [OutputCache(PolicyName = KeptPages.ForAnybody)]
    public async Task<IActionResult> Show(string slug, CancellationToken stop)
    {
        if (await gatherings.Find(slug, stop) is not { } kept) return NotFound();
        var (id, personId) = (kept.Gathering.Gathering.Id, HttpContext.SignedInPerson()?.Id ?? 0);
        return View("GatheringPage", new GatheringPageModel(kept, clock.GetUtcNow())
        {
            Materials = await materials.OfGathering(id, personId, stop),
            HasMinutes = kept.Gathering.HasMinutes && await minutes.MayRead(personId, id, stop),
        });
    }
}
