using Microsoft.AspNetCore.Mvc;
using Network.Core.Gatherings;
using Network.Core.Invitations;
using Network.Core.Texts;
using Network.Data.Invitations;
using Network.Data.Networks;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Invitations;

/// <summary>What goes to the kommuner by itself, and what the reminders say.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/nettverk/{network}/brev")]
public sealed class SendingPlanController(
    SendingPlanStore plans, SendingStore sendings, LetterStore letters, NetworkStore networks, TimeProvider clock) : Controller
{
    [HttpGet("plan")]
    [Access(Who.NetworkReader)]
    public Task<IActionResult> Show(CancellationToken stop) => Page(new SendingPlanForm(), stop);

    [HttpPost("plan")]
    public async Task<IActionResult> Add(string network, [FromForm] SendingPlanForm form, CancellationToken stop)
    {
        var letter = await letters.Find(this.Access(), stop);
        var errors = new List<FieldError>();
        var plan = form.Read(errors, clock.GetUtcNow(), letter?.AnswerBy);
        ModelState.Add(errors);
        if (letter is null) ModelState.AddModelError("", LetterTexts.T["NoLetter"]);
        if (plan is null || !ModelState.IsValid) return await Page(form, stop);
        if (await plans.Add(this.Access(), plan, stop)) this.Say(LetterTexts.T["Planned"]);
        else this.Warn(LetterTexts.T["PlannedBefore"]);
        return Redirect($"/arrangor/nettverk/{network}/brev/plan");
    }

    [HttpPost("plan/{id:long}/fjern")]
    public async Task<IActionResult> Remove(string network, long id, CancellationToken stop)
    {
        if (await plans.Remove(this.Access(), id, stop)) this.Say(LetterTexts.T["PlanRemoved"]);
        else this.Warn(LetterTexts.T["PlanGone"]);
        return Redirect($"/arrangor/nettverk/{network}/brev/plan");
    }

    [HttpGet("paminning/{kind}")]
    public async Task<IActionResult> Text(SendingKind kind, CancellationToken stop) =>
        IsReminder(kind) ? await TextPage(kind, FormOf(await plans.Text(this.Access(), kind, stop)), stop) : NotFound();

    [HttpPost("paminning/{kind}")]
    public async Task<IActionResult> SaveText(string network, SendingKind kind, [FromForm] LetterForm form, CancellationToken stop)
    {
        if (!IsReminder(kind)) return NotFound();
        var answerBy = (await letters.Find(this.Access(), stop))?.AnswerBy;
        var reader = new LetterFormReader((await networks.Find(this.Access(), stop)).Language, kind);
        var text = reader.Read(form with { AnswerBy = answerBy });
        ModelState.Add(reader.Errors);
        if (text is null || !ModelState.IsValid) return await TextPage(kind, form, stop);
        if (await plans.SaveText(this.Access(), kind, text, stop) == SaveOutcome.Saved)
        {
            this.Say(LetterTexts.T["TextSaved"]);
            return Redirect($"/arrangor/nettverk/{network}/brev/plan");
        }

        var theirs = FormOf(await plans.Text(this.Access(), kind, stop));
        this.ShowTheirs(form, theirs);
        ModelState.Remove("Version");
        ModelState.AddModelError("", LetterTexts.T["ChangedByOther"]);
        return await TextPage(kind, form with { Version = theirs.Version }, stop);
    }

    private static bool IsReminder(SendingKind kind) => kind is SendingKind.Reminder or SendingKind.NeedsReminder;

    private async Task<IActionResult> Page(SendingPlanForm form, CancellationToken stop)
    {
        var letter = await letters.Find(this.Access(), stop);
        return View("SendingPlan", new SendingPlanModel(
            await networks.Find(this.Access(), stop), form, letter, await plans.List(this.Access(), stop), await sendings.List(this.Access(), stop), this.Access().MayChange, clock.GetUtcNow()));
    }

    private async Task<IActionResult> TextPage(SendingKind kind, LetterForm form, CancellationToken stop)
    {
        ViewData["Network"] = await networks.Find(this.Access(), stop);
        ViewData["Kind"] = kind;
        return View("ReminderText", form);
    }

    private static LetterForm FormOf(InvitationLetter text) => new()
    {
        Version = text.Version,
        SubjectNn = text.Subject.Nn,
        SubjectNb = text.Subject.Nb,
        SubjectEn = text.Subject.En,
        BodyNn = text.Body.Nn,
        BodyNb = text.Body.Nb,
        BodyEn = text.Body.En,
    };
}
