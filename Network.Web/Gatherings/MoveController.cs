using Microsoft.AspNetCore.Mvc;
using Network.Core.Gatherings;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Gatherings;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Gatherings;

/// <summary>Changing a gathering. Where people are told of it, a screen comes first that says who is told what.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/samlingar/{slug}/endre")]
public sealed class MoveController(GatheringStore gatherings, ChangeAudienceStore audiences, ChangePreview preview, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Edit(string slug, CancellationToken stop) =>
        Form(GatheringForms.Of((await gatherings.Find(this.Access(), slug, stop))!), slug);

    [HttpPost]
    public async Task<IActionResult> Save(string slug, [FromForm] GatheringForm form, [FromForm] MoveForm move, CancellationToken stop)
    {
        var stored = (await gatherings.Find(this.Access(), slug, stop))!;
        if (move.Step == MoveForm.Back) return Form(form, slug);
        if (await Read(form, stored.State == GatheringState.Draft, stop) is not { } plan) return Form(form, slug);
        if (move.Fault is { } fault) ModelState.AddModelError("Reason", ChangeTexts.T[fault]);
        var isConfirmed = move is { Step: MoveForm.Confirm, Side: null } && ModelState.IsValid;
        if (!isConfirmed && stored.Version == form.Version && await Screen(slug, plan, move, stop) is { } screen) return screen;
        var notice = isConfirmed ? new ChangeNotice(move.Line, move.AtOnce) : null;
        if (await gatherings.Save(this.Access(), stored.Id, form.Version, plan, notice, stop) != SaveOutcome.Saved) return await Refused(slug, form, stop);
        this.Say(isConfirmed ? ChangeTexts.T["MoveDone"] : OrganiseTexts.T["Saved"]);
        return Redirect($"/arrangor/samlingar/{slug}");
    }

    private async Task<IActionResult?> Screen(string slug, GatheringPlan plan, MoveForm move, CancellationToken stop)
    {
        if (await audiences.OfSaving(this.Access(), slug, plan, stop) is not var (audience, changes) || !audience.Told.Any()) return null;
        var now = clock.GetUtcNow();
        var tellFrom = SessionChanges.TellFrom(changes.Select(c => c.Change), atOnce: false, now);
        var told = changes.Where(c => c.Told > 0).Select(c => c.Change).First();
        var mails = Languages.All.Select(l => (l, preview.Changed(audience, told, move.Line, l, now))).ToList();
        var fields = Request.Form.Where(f => !MoveForm.Own.Contains(f.Key)).SelectMany(f => f.Value.Select(v => (f.Key, v ?? ""))).ToList();
        return View("Move", new MoveModel(audience, changes, move, tellFrom, tellFrom <= now, mails, fields));
    }

    private async Task<IActionResult> Refused(string slug, GatheringForm form, CancellationToken stop)
    {
        var stored = (await gatherings.Find(this.Access(), slug, stop))!;
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

    private async Task<GatheringPlan?> Read(GatheringForm form, bool isDraft, CancellationToken stop)
    {
        var reader = new GatheringFormReader(await gatherings.NetworkRule(this.Access(), stop), isDraft);
        var plan = reader.Read(form);
        ModelState.Add(reader.Errors);
        return ModelState.IsValid ? plan : null;
    }

    private ViewResult Form(GatheringForm form, string slug)
    {
        ViewData["Slug"] = slug;
        return View("GatheringForm", form);
    }
}
