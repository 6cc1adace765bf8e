using Microsoft.AspNetCore.Mvc;
using Network.Core.Gatherings;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Gatherings;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Gatherings;

/// <summary>Cancelling a gathering or a session: first who is told what, then the deed.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/samlingar/{slug}")]
public sealed class CancellationController(ChangeAudienceStore audiences, CancellationStore cancellations, ChangePreview preview, TimeProvider clock) : Controller
{
    [HttpGet("avlys")]
    [HttpGet("okter/{session:long}/avlys")]
    public Task<IActionResult> Ask(string slug, long? session, CancellationToken stop) => Screen(slug, session, new ReasonForm(), stop);

    /// <summary>Shows the mail anew, turns the page of the list, or does it.</summary>
    [HttpPost("avlys")]
    [HttpPost("okter/{session:long}/avlys")]
    public async Task<IActionResult> Cancel(string slug, long? session, [FromForm] ReasonForm form, CancellationToken stop)
    {
        if (form.Fault is { } fault) ModelState.AddModelError("Reason", ChangeTexts.T[fault]);
        if (!ModelState.IsValid || form.Side is not null || form.Step != ReasonForm.Confirm) return await Screen(slug, session, form, stop);
        var done = session is { } id
            ? await cancellations.CancelSession(this.Access(), slug, id, form.Line, stop)
            : await cancellations.CancelGathering(this.Access(), slug, form.Line, stop);
        if (done) this.Say(ChangeTexts.T["CancelDone"]);
        else this.Warn(ChangeTexts.T["CancelledBefore"]);
        return Redirect($"/arrangor/samlingar/{slug}");
    }

    private async Task<IActionResult> Screen(string slug, long? session, ReasonForm form, CancellationToken stop)
    {
        if (await audiences.OfCancelling(this.Access(), slug, session, stop) is not { } audience)
        {
            this.Warn(ChangeTexts.T["NothingToCancel"]);
            return Redirect($"/arrangor/samlingar/{slug}");
        }

        var now = clock.GetUtcNow();
        var one = audience.Gathering.Sessions.FirstOrDefault(s => s.Id == session);
        var starts = one is null ? audience.Gathering.Planned.Where(s => s.EndsAt > now).Select(s => s.StartsAt) : [one.StartsAt];
        var tellFrom = ChangeRules.TellFrom(starts, now);
        var mails = Languages.All.Select(l => (l, preview.Cancelled(audience, one, form.Line, l, now))).ToList();
        return View("Cancellation", new CancellationModel(audience, one, form, tellFrom, tellFrom <= now, mails));
    }
}
