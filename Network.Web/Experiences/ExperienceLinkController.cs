using Microsoft.AspNetCore.Mvc;
using Network.Data.Experiences;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Experiences;

/// <summary>«Vi har prøvd dette òg»: one's own kommune's experience, or a new one, beside another's.</summary>
[Access(Who.SignedIn)]
[Route("erfaringar/{id:long}/provd")]
public sealed class ExperienceLinkController(ExperienceLinkStore links) : Controller
{
    private long Me => this.PersonId()!.Value;

    [HttpGet]
    public async Task<IActionResult> Choose(long id, CancellationToken stop) =>
        await links.Choices(Me, id, stop) is { } choices ? View("ExperienceLink", choices) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Link(long id, [FromForm] long own, CancellationToken stop)
    {
        if (!await links.Link(Me, own, id, stop)) return NotFound();
        this.Say(ExperiencesTexts.T["Linked"]);
        return Redirect($"/erfaringar/{id}#provd");
    }

    [HttpPost("{other:long}/fjern")]
    public async Task<IActionResult> Unlink(long id, long other, CancellationToken stop)
    {
        if (!await links.Unlink(Me, id, other, stop)) return NotFound();
        this.Say(ExperiencesTexts.T["Unlinked"]);
        return Redirect($"/erfaringar/{id}#provd");
    }
}
