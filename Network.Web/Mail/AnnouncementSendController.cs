using Microsoft.AspNetCore.Mvc;
using Network.Core.Mail;
using Network.Core.Texts;
using Network.Data.Mail;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Mail;

/// <summary>Sending what was written: now, at a moment, or to oneself first.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/samlingar/{slug}/meldingar/{id:long}")]
[Route("arrangor/nettverk/{network}/epost/{id:long}")]
public sealed class AnnouncementSendController(AnnouncementSendStore sending, AnnouncementListStore announcements, TimeProvider clock) : Controller
{
    [HttpPost("send")]
    public async Task<IActionResult> Send([FromRoute] string? slug, long id, [FromForm] string? seen, CancellationToken stop) =>
        await Told(await sending.Send(this.Access(), slug, id, seen ?? "", stop), slug, id, stop);

    [HttpPost("plan")]
    public async Task<IActionResult> Plan([FromRoute] string? slug, long id, [FromForm] AnnouncementPlanForm form, CancellationToken stop)
    {
        var errors = new List<FieldError>();
        if (form.Read(errors, clock.GetUtcNow()) is { } dueAt) return await Told(await sending.Plan(this.Access(), slug, id, form.Seen ?? "", dueAt, stop), slug, id, stop);
        ModelState.Add(errors);
        return await announcements.Find(this.Access(), slug, id, stop) is var (place, draft, _)
            ? View("AnnouncementPlan", new AnnouncementPlanModel(place, draft, form))
            : NotFound();
    }

    [HttpPost("stopp")]
    public async Task<IActionResult> Stop([FromRoute] string? slug, long id, CancellationToken stop)
    {
        if (await sending.Stop(this.Access(), slug, id, stop)) this.Say(AnnouncementTexts.T["PlanStopped"]);
        else this.Warn(AnnouncementTexts.T["PlanGone"]);
        return await Back(slug, id, stop);
    }

    /// <summary>To the organiser alone, and never counted as sent.</summary>
    [HttpPost("prove")]
    public async Task<IActionResult> Test([FromRoute] string? slug, long id, [FromForm] string? submissionId, CancellationToken stop)
    {
        if (submissionId is not { Length: > 0 and <= 40 }) return BadRequest();
        if (!await sending.Test(this.Access(), slug, id, submissionId, stop)) return NotFound();
        this.Say(AnnouncementTexts.T["TestSent"]);
        return await Back(slug, id, stop);
    }

    private async Task<IActionResult> Told(SendOutcome outcome, string? slug, long id, CancellationToken stop)
    {
        switch (outcome)
        {
            case SendOutcome.NotFound: return NotFound();
            case SendOutcome.Sent: this.Say(AnnouncementTexts.T["SendDone"]); break;
            case SendOutcome.Planned: this.Say(AnnouncementTexts.T["PlanDone"]); break;
            case SendOutcome.AlreadySent: this.Warn(AnnouncementTexts.T["AlreadySent"]); break;
            case SendOutcome.Nobody: this.Warn(AnnouncementTexts.T["Nobody"]); break;
            default: this.Warn(AnnouncementTexts.T["ChangedUnseen"]); break;
        }

        return await Back(slug, id, stop);
    }

    private async Task<IActionResult> Back(string? slug, long id, CancellationToken stop) =>
        await announcements.Find(this.Access(), slug, id, stop) is var (place, _, _) ? Redirect($"{place.Here}/{id}") : NotFound();
}
