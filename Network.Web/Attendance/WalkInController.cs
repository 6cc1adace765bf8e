using Microsoft.AspNetCore.Mvc;
using Network.Core.Access;
using Network.Core.Attendance;
using Network.Core.Gatherings;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Attendance;
using Network.Web.Access;
using Network.Web.Kommuner;
using Network.Web.Layout;

namespace Network.Web.Attendance;

/// <summary>Somebody who came without being registered.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/samlingar/{slug}/okter/{session:long}/oppmote/ny")]
public sealed class WalkInController(WalkInStore walkIns, KommuneList kommuner, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New(string slug, long session, CancellationToken stop) =>
        await walkIns.Find(this.Access(), slug, session, stop) is var (gathering, found)
            ? await Page(gathering, found, new WalkInForm { SubmissionId = SecretToken.New() }, stop)
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> Add(string slug, long session, [FromForm] WalkInForm form, CancellationToken stop)
    {
        if (await walkIns.Find(this.Access(), slug, session, stop) is not var (gathering, found)) return NotFound();
        if (await Read(gathering, form, stop) is not { } wish) return await Page(gathering, found, form, stop);
        switch (await walkIns.Add(this.Access(), session, wish, stop))
        {
            case WalkInOutcome.Added added:
                this.Say(WalkInTexts.T["Added", wish.Name]);
                return Redirect($"{WalkInModel.List(slug, session)}#p-{added.RegistrationId}");
            case WalkInOutcome.WasRegistered known:
                this.Say(WalkInTexts.T["WasRegistered", known.Name]);
                return Redirect($"{WalkInModel.List(slug, session)}#p-{known.RegistrationId}");
            case WalkInOutcome.AddressTaken taken:
                ModelState.AddModelError("Email", WalkInTexts.T["AddressTaken", taken.Name]);
                return await Page(gathering, found, form, stop);
            case WalkInOutcome.Closed:
                ModelState.AddModelError("", WalkInTexts.T["NotYet"]);
                return await Page(gathering, found, form, stop);
            default:
                return NotFound();
        }
    }

    // Whoever comes is let in: whom the gathering is for, and its questions, are of no matter at the door.
    private async Task<RegistrationWish?> Read(Gathering gathering, WalkInForm form, CancellationToken stop)
    {
        var reader = new RegistrationFormReader(gathering with { Audience = Audience.Open, Questions = [] }, [], await kommuner.Get(stop));
        var wish = reader.Read(form.ToRegistration(), Languages.Current);
        ModelState.Add(reader.Errors);
        if (!form.Consent) ModelState.AddModelError("Consent", WalkInTexts.T["ConsentMissing"]);
        return ModelState.IsValid ? wish : null;
    }

    private async Task<IActionResult> Page(Gathering gathering, Session session, WalkInForm form, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        return View("WalkIn", new WalkInModel(gathering, session, await kommuner.Get(stop), WalkInRules.IsOpen(gathering, session, now), WalkInRules.IsTold(gathering, now))
        {
            SubmissionId = form.SubmissionId,
            Name = form.Name,
            Email = form.Email,
            Kommune = form.Kommune,
            Organisation = form.Organisation,
            Consent = form.Consent,
        });
    }
}
