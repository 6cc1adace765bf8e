using Microsoft.AspNetCore.Mvc;
using Network.Core.Access;
using Network.Core.Gatherings;
using Network.Core.People;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Gatherings;
using Network.Data.People;
using Network.Data.Registrations;
using Network.Web.Access;
using Network.Web.Kommuner;
using Network.Web.Layout;

namespace Network.Web.Registrations;

/// <summary>The public registration form. What comes after it is the same for a new address and for one that is registered already.</summary>
[Access(Who.Anyone)]
[Route("samlingar/{slug}/pamelding")]
public sealed class RegisterController(
    PublicGatheringStore gatherings, RegistrationStore registrations, KommuneList kommuner, PersonStore people, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Open(string slug, CancellationToken stop)
    {
        if (await gatherings.Find(slug, stop) is not { } found) return NotFound();
        if (found.Gathering.WindowAt(clock.GetUtcNow()) != RegistrationWindow.Open) return Redirect($"/samlingar/{slug}");
        if (found.Gathering.Audience is Audience.Participants or Audience.Leaders && this.PersonId() is null)
        {
            this.Warn(RegistrationsTexts.T["SignInFirst"]);
            return Redirect(SignInAddress.To(SignInAddress.Path, $"/samlingar/{slug}/pamelding"));
        }

        return await Form(found, await Blank(stop) with { Meals = found.Gathering.Practical.Meals }, stop);
    }

    [HttpPost]
    public async Task<IActionResult> Send(string slug, [FromForm] RegistrationForm form, CancellationToken stop)
    {
        if (await gatherings.Find(slug, stop) is not { } found) return NotFound();
        var reader = new RegistrationFormReader(found.Gathering, found.KommuneIds, await kommuner.Get(stop));
        if (reader.Read(form, Languages.Current) is not { } wish)
        {
            ModelState.Add(reader.Errors);
            return await Form(found, form, stop);
        }

        var outcome = await registrations.Register(wish with { SignedInPersonId = this.PersonId() }, stop);
        var refusal = outcome switch
        {
            RegisterOutcome.Closed => "Closed",
            RegisterOutcome.NotForYou => "NotForYou",
            _ => null,
        };
        if (refusal is null)
        {
            TempData["registered"] = wish.Email;
            return Redirect($"/samlingar/{slug}/pamelding/takk");
        }

        ModelState.AddModelError("", RegistrationsTexts.T[refusal]);
        return await Form(found, form, stop);
    }

    [HttpGet("takk")]
    public async Task<IActionResult> Thanks(string slug, CancellationToken stop)
    {
        if (await gatherings.Find(slug, stop) is not { } found) return NotFound();
        return TempData.Peek("registered") is string email ? View("Thanks", (found, email)) : Redirect($"/samlingar/{slug}");
    }

    // Whoever is signed in has said who they are; what stands there may be changed, as somebody may register another.
    private async Task<RegistrationForm> Blank(CancellationToken stop)
    {
        var form = new RegistrationForm { SubmissionId = SecretToken.New() };
        if (this.PersonId() is not { } id || await people.Find(id, stop) is not { } person) return form;
        return form with { Name = person.Name, Email = person.Email, Phone = person.Phone is { } phone ? PhoneNumber.Show(phone) : null };
    }

    private async Task<IActionResult> Form(PublicGathering found, RegistrationForm form, CancellationToken stop)
    {
        ViewData["Network"] = found;
        return View("Register", new RegisterModel(form, found.Gathering, await kommuner.Get(stop), found.KommuneIds, found.Waiting));
    }
}
