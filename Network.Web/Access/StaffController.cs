using Microsoft.AspNetCore.Mvc;
using Network.Core.Access;
using Network.Core.Mail;
using Network.Core.Texts;
using Network.Data.Access;
using Network.Data.Networks;
using Network.Web.Layout;

namespace Network.Web.Access;

/// <summary>Who organises or reads a network: organisers decide it among themselves.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/nettverk/{network}/tilgang")]
public sealed class StaffController(StaffStore staff, NetworkStore networks, SiteAddress site) : Controller
{
    [HttpGet]
    public Task<IActionResult> List(string network, CancellationToken stop) => Page(network, new StaffForm(), stop);

    [HttpPost]
    public async Task<IActionResult> Give(string network, [FromForm] StaffForm form, CancellationToken stop)
    {
        var errors = new List<FieldError>();
        if (form.Read(errors, Languages.Current) is not { } invitation)
        {
            ModelState.Add(errors);
            return await Page(network, form, stop);
        }

        var outcome = await staff.Give(this.Access(), invitation, stop);
        if (outcome == StaffOutcome.Done) this.Say(StaffTexts.T["Given", invitation.Email, StaffTexts.T[$"{invitation.Right}Word"]]);
        else this.Warn(StaffTexts.T[outcome.ToString()]);
        return Redirect($"/arrangor/nettverk/{network}/tilgang");
    }

    [HttpPost("fjern")]
    public async Task<IActionResult> Remove(string network, [FromForm] long personId, CancellationToken stop)
    {
        var outcome = await staff.Remove(this.Access(), personId, stop);
        if (outcome != StaffOutcome.Done) this.Warn(StaffTexts.T[outcome.ToString()]);
        else if (personId == this.PersonId() && !HttpContext.SignedInPerson()!.IsAdministrator) return Left();
        else this.Say(StaffTexts.T["Removed"]);
        return Redirect($"/arrangor/nettverk/{network}/tilgang");
    }

    private RedirectResult Left()
    {
        this.Say(StaffTexts.T["RemovedYourself"]);
        return Redirect("/arrangor");
    }

    private async Task<IActionResult> Page(string slug, StaffForm form, CancellationToken stop)
    {
        var name = (await networks.Find(this.Access(), stop)).Name.In(Languages.Current);
        var members = await staff.List(this.Access(), stop);
        return View("Staff", new StaffModel(slug, name, members, form, this.PersonId()!.Value, site.Of(SignInAddress.Path)));
    }
}
