using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Network.Data.People;
using Network.Web.Layout;

namespace Network.Web.Access;

/// <summary>Signing out, here or everywhere.</summary>
[Access(Who.SignedIn)]
[Route("logg-ut")]
public sealed class SignOutController(PersonStore people) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Here()
    {
        await HttpContext.SignOutAsync();
        this.Say(AccessTexts.T["SignedOut"]);
        return Redirect("/");
    }

    [HttpPost("overalt")]
    public async Task<IActionResult> Everywhere(CancellationToken stop)
    {
        await people.SignOutEverywhere(this.PersonId()!.Value, stop);
        await HttpContext.SignOutAsync();
        this.Say(AccessTexts.T["SignedOutEverywhere"]);
        return Redirect("/");
    }
}
