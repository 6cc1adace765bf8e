using Microsoft.AspNetCore.Mvc;
using Network.Core.Attendance;
using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Attendance;
using Network.Data.Registrations;
using Network.Web.Access;
using Network.Web.Attendance;
using Network.Web.Kommuner;
using Network.Web.Layout;
using Network.Web.Practical;

namespace Network.Web.Registrations;

/// <summary>One's own registration, behind its private link. Opening it changes nothing, however often a mail scanner does.</summary>
[Access(Who.Anyone)]
[Route("mi-pamelding/{token}")]
public sealed class MyRegistrationController(MyRegistrationStore registrations, CheckInStore checkIns, KommuneList kommuner, SiteAddress site, TimeProvider clock) : Controller
{
    [HttpGet]
    [HttpHead]
    public async Task<IActionResult> Show(string token, CancellationToken stop) =>
        await registrations.Find(token, stop) is { } mine ? await Page(mine, RegistrationForms.Of(mine.Registration, await kommuner.Get(stop)), stop) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Change(string token, [FromForm] RegistrationForm form, CancellationToken stop)
    {
        if (await registrations.Find(token, stop) is not { } mine) return NotFound();
        var reader = new RegistrationFormReader(mine.Gathering, mine.Region, await kommuner.Get(stop));
        form = form with { Email = mine.Registration.Email };
        if (reader.Read(form, Languages.Current) is not { } wish)
        {
            ModelState.Add(reader.Errors);
            return await Page(mine, form, stop);
        }

        switch (await registrations.Change(token, form.Version, wish, stop))
        {
            case ChangeOutcome.Done:
                this.Say(RegistrationsTexts.T["Saved"]);
                return Redirect($"/mi-pamelding/{token}");
            case ChangeOutcome.ChangedByOther:
                return await PageBesideTheirs(token, form, stop);
            case ChangeOutcome.Full:
                ModelState.AddModelError("", PracticalTexts.T["RoomFull"]);
                return await Page(mine, form, stop);
            default:
                ModelState.AddModelError("", RegistrationsTexts.T["TooLate"]);
                return await Page(mine, form, stop);
        }
    }

    [HttpPost("meld-av")]
    public async Task<IActionResult> Cancel(string token, CancellationToken stop)
    {
        switch (await registrations.Cancel(token, stop))
        {
            case ChangeOutcome.NotFound: return NotFound();
            case ChangeOutcome.Done: this.Say(RegistrationsTexts.T["CancelDone"]); break;
            default: this.Warn(RegistrationsTexts.T["TooLate"]); break;
        }

        return Redirect($"/mi-pamelding/{token}");
    }

    private async Task<IActionResult> Page(MyRegistration mine, RegistrationForm form, CancellationToken stop)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers.CacheControl = "no-store";
        var now = clock.GetUtcNow();
        return View("MyRegistration", new MyRegistrationModel(mine, new RegisterModel(form, mine.Gathering, await kommuner.Get(stop), mine.Region, 0), now) { Card = await Card(mine, now, stop) });
    }

    private async Task<CheckInCard?> Card(MyRegistration mine, DateTimeOffset now, CancellationToken stop) =>
        CheckInRules.HasDoor(mine.Gathering, now) && await checkIns.CodeOf(mine.Registration.Token, stop) is { } code
            ? new CheckInCard(CheckInCode.Show(code), QrSquare.Of(site.Of(CheckInCode.AddressOf(code))))
            : null;

    private async Task<IActionResult> PageBesideTheirs(string token, RegistrationForm form, CancellationToken stop)
    {
        var stored = (await registrations.Find(token, stop))!;
        var theirs = RegistrationForms.Of(stored.Registration, await kommuner.Get(stop));
        ModelState.AddModelError("", RegistrationsTexts.T["ChangedByOther"]);
        this.ShowTheirs(form, theirs);
        return await Page(stored, form with { Version = theirs.Version }, stop);
    }
}
