using Microsoft.AspNetCore.Mvc;
using Network.Core.People;
using Network.Core.Texts;
using Network.Data.People;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.People;

/// <summary>Where a person asks for another address. Nothing is changed before it is confirmed.</summary>
[Access(Who.SignedIn)]
[Route("mi-side/adresse")]
public sealed class NewAddressController(NewAddressStore addresses) : Controller
{
    [HttpGet]
    public IActionResult Show() => View("NewAddress", new NewAddressForm());

    [HttpPost]
    public async Task<IActionResult> Ask([FromForm] NewAddressForm form, CancellationToken stop)
    {
        var errors = new List<FieldError>();
        var email = new PersonFields(errors).Email(form.Email);
        var outcome = errors.Count == 0 ? await addresses.Ask(this.PersonId()!.Value, email, stop) : NewAddressOutcome.Gone;
        if (outcome == NewAddressOutcome.Asked)
        {
            this.Say(PeopleTexts.T["AddressAsked", email]);
            return Redirect(MyPageController.Address);
        }

        ModelState.Add(errors);
        if (errors.Count == 0) ModelState.AddModelError(nameof(form.Email), PeopleTexts.T[$"Address{outcome}"]);
        return View("NewAddress", form);
    }
}

/// <summary>The address that is wanted, word for word.</summary>
public sealed record NewAddressForm
{
    public string? Email { get; init; }
}
