using Microsoft.AspNetCore.Mvc;
using Network.Core.Gatherings;
using Network.Core.Networks;
using Network.Core.Texts;
using Network.Data.Attendance;
using Network.Data.FollowUps;
using Network.Data.Gatherings;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Gatherings;

/// <summary>Making, showing and publishing gatherings.</summary>
[Route("arrangor")]
[Access(Who.NetworkOrganiser)]
public sealed class OrganiseGatheringController(GatheringStore gatherings, GatheringHistoryStore history, CertificateSendStore certificates, MinutesWaiverStore minutes, TimeProvider clock) : Controller
{
    private const int PageSize = 10;

    [HttpGet("nettverk/{network}/ny-samling")]
    public IActionResult New(string network) => View("GatheringForm", new GatheringForm());

    [HttpPost("nettverk/{network}/ny-samling")]
    public async Task<IActionResult> Create(string network, [FromForm] GatheringForm form, CancellationToken stop)
    {
        if (await Read(form, stop) is not { } plan) return View("GatheringForm", form);
        var slug = await gatherings.Create(this.Access(), Slug.Of(plan.Title.In(Language.Nynorsk)), plan, stop);
        this.Say(OrganiseTexts.T["Created"]);
        return Redirect($"/arrangor/samlingar/{slug}");
    }

    [HttpGet("samlingar/{slug}")]
    [Access(Who.NetworkReader)]
    public async Task<IActionResult> Show(string slug, int side, CancellationToken stop)
    {
        var page = new PageRequest(side, PageSize);
        var gathering = (await gatherings.Find(this.Access(), slug, stop))!;
        var (changes, held) = await history.Find(this.Access(), slug, page.Of, stop);
        return View("OrganiseGathering", new OrganiseGatheringModel(gathering, changes, held, page.Paging, this.Access().MayChange, clock.GetUtcNow(), await certificates.Standing(this.Access(), gathering, stop))
        {
            Minutes = await minutes.Standing(this.Access(), slug, stop),
        });
    }

    [HttpPost("samlingar/{slug}/publiser")]
    public async Task<IActionResult> Publish(string slug, CancellationToken stop)
    {
        var stored = (await gatherings.Find(this.Access(), slug, stop))!;
        if (await gatherings.Publish(this.Access(), stored.Id, stop)) this.Say(OrganiseTexts.T["PublishDone"]);
        return Redirect($"/arrangor/samlingar/{slug}");
    }

    private async Task<GatheringPlan?> Read(GatheringForm form, CancellationToken stop)
    {
        var reader = new GatheringFormReader(await gatherings.NetworkRule(this.Access(), stop));
        var plan = reader.Read(form);
        ModelState.Add(reader.Errors);
        return ModelState.IsValid ? plan : null;
    }
}
