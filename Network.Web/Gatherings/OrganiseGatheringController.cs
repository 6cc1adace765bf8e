using Microsoft.AspNetCore.Mvc;
using Network.Core.Gatherings;
using Network.Core.Networks;
using Network.Core.Texts;
using Network.Data.Attendance;
using Network.Data.Gatherings;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Gatherings;

/// <summary>Making, changing and publishing gatherings.</summary>
[Route("arrangor")]
[Access(Who.NetworkOrganiser)]
public sealed class OrganiseGatheringController(GatheringStore gatherings, CancellationStore cancellations, CertificateSendStore certificates, TimeProvider clock) : Controller
{
    [HttpGet("nettverk/{network}/ny-samling")]
    public IActionResult New(string network) => Form(new GatheringForm(), null);

    [HttpPost("nettverk/{network}/ny-samling")]
    public async Task<IActionResult> Create(string network, [FromForm] GatheringForm form, CancellationToken stop)
    {
        if (await Read(form, isDraft: true, stop) is not { } plan) return Form(form, null);
        var slug = await gatherings.Create(this.Access(), Slug.Of(plan.Title.In(Language.Nynorsk)), plan, stop);
        this.Say(OrganiseTexts.T["Created"]);
        return Redirect($"/arrangor/samlingar/{slug}");
    }

    [HttpGet("samlingar/{slug}")]
    [Access(Who.NetworkReader)]
    public async Task<IActionResult> Show(string slug, CancellationToken stop) =>
        View("OrganiseGathering", new OrganiseGatheringModel(
            (await gatherings.Find(this.Access(), slug, stop))!, this.Access().MayChange, clock.GetUtcNow(), await certificates.Standing(this.Access(), slug, stop)));

    [HttpGet("samlingar/{slug}/endre")]
    public async Task<IActionResult> Edit(string slug, CancellationToken stop) =>
        Form(GatheringForms.Of((await gatherings.Find(this.Access(), slug, stop))!), slug);

    [HttpPost("samlingar/{slug}/endre")]
    public async Task<IActionResult> Save(string slug, [FromForm] GatheringForm form, CancellationToken stop)
    {
        var stored = (await gatherings.Find(this.Access(), slug, stop))!;
        if (await Read(form, stored.State == GatheringState.Draft, stop) is not { } plan) return Form(form, slug);
        if (await gatherings.Save(this.Access(), stored.Id, form.Version, plan, null, stop) == SaveOutcome.Saved)
        {
            this.Say(OrganiseTexts.T["Saved"]);
            return Redirect($"/arrangor/samlingar/{slug}");
        }

        stored = (await gatherings.Find(this.Access(), slug, stop))!;
        if (stored.State == GatheringState.Cancelled)
        {
            this.Warn(OrganiseTexts.T["CancelledByOther"]);
            return Redirect($"/arrangor/samlingar/{slug}");
        }

        var theirs = GatheringForms.Of(stored);
        form = form.Over(theirs);
        this.ShowTheirs(form, theirs);
        // All of it was understood: the fields show the form, whose rows may have moved.
        ModelState.Clear();
        ModelState.AddModelError("", OrganiseTexts.T["ChangedByOther"]);
        return Form(form, slug);
    }

    [HttpPost("samlingar/{slug}/publiser")]
    public async Task<IActionResult> Publish(string slug, CancellationToken stop)
    {
        var stored = (await gatherings.Find(this.Access(), slug, stop))!;
        if (await gatherings.Publish(this.Access(), stored.Id, stop)) this.Say(OrganiseTexts.T["PublishDone"]);
        return Redirect($"/arrangor/samlingar/{slug}");
    }

    [HttpPost("samlingar/{slug}/avlys")]
    public async Task<IActionResult> Cancel(string slug, [FromForm] string? reason, CancellationToken stop)
    {
        if (await cancellations.CancelGathering(this.Access(), slug, Reason(reason), stop)) this.Say(OrganiseTexts.T["CancelDone"]);
        return Redirect($"/arrangor/samlingar/{slug}");
    }

    [HttpPost("samlingar/{slug}/okter/{session:long}/avlys")]
    public async Task<IActionResult> CancelSession(string slug, long session, [FromForm] string? reason, CancellationToken stop)
    {
        if (!await cancellations.CancelSession(this.Access(), slug, session, Reason(reason), stop)) return NotFound();
        this.Say(OrganiseTexts.T["CancelDone"]);
        return Redirect($"/arrangor/samlingar/{slug}");
    }

    private static string? Reason(string? typed) => TypedText.Line(typed) is { } line ? line[..Math.Min(line.Length, 1000)] : null;

    private async Task<GatheringPlan?> Read(GatheringForm form, bool isDraft, CancellationToken stop)
    {
        var reader = new GatheringFormReader(await gatherings.NetworkRule(this.Access(), stop), isDraft);
        var plan = reader.Read(form);
        ModelState.Add(reader.Errors);
        return ModelState.IsValid ? plan : null;
    }

    private ViewResult Form(GatheringForm form, string? slug)
    {
        ViewData["Slug"] = slug;
        return View("GatheringForm", form);
    }
}
