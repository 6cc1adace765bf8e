using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Network.Data.People;
using Network.Web.Layout;

namespace Network.Web.Access;

/// <summary>Signing out, here or everywhere. Who is out already stays out.</summary>
[Access(Who.Anyone)]
[Route("logg-ut")]
public sealed class SignOutController(PersonStore people) : Controller
{
    // Instead of a token, which every page would have to bear: the sign-in cookie does not come along with a form of another site (SameSite=Lax), and who comes
    // without it is told nothing that would take it away.
    [HttpPost]
    [IgnoreAntiforgeryToken]
    public Task<IActionResult> Here() => Leave("SignedOut");

    [HttpPost("overalt")]
    public async Task<IActionResult> Everywhere(CancellationToken stop)
    {
        if (this.PersonId() is { } id) await people.SignOutEverywhere(id, stop);
        return await Leave("SignedOutEverywhere");
    }

    private async Task<IActionResult> Leave(string message)
    {
        if (this.PersonId() is not null) await HttpContext.SignOutAsync();
        this.Say(AccessTexts.T[message]);
        return Redirect("/");
    }
}
