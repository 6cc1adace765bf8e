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
    // The sign-in cookie does not follow a form of another site (SameSite=Lax), so nobody else signs somebody out; a token on every page would cost each of
    // them two ciphers.
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
        await HttpContext.SignOutAsync();
        this.Say(AccessTexts.T[message]);
        return Redirect("/");
    }
}
