using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Network.Data.Access;
using Network.Data.People;
using Network.Web.Layout;
using Network.Web.People;

namespace Network.Web.Access;

/// <summary>
/// The page that a mailed link opens. Opening it changes nothing, however often a mail scanner does: only pressing the button signs in.
/// </summary>
[Access(Who.Anyone)]
[Route("logg-inn/{token}")]
public sealed class SignInLinkController(SignInStore signIn, PersonStore people) : Controller
{
    [HttpGet]
    [HttpHead]
    public async Task<IActionResult> Open(string token, string? returnUrl, CancellationToken stop) =>
        await signIn.IsGood(token, stop) ? Page("SignInLink", token, returnUrl) : Dead(token, returnUrl);

    [HttpPost]
    [EnableRateLimiting(AccessSetup.Limit)]
    public async Task<IActionResult> Use(string token, [FromForm] string? returnUrl, CancellationToken stop) =>
        await signIn.UseLink(token, stop) is { } id && await people.Find(id, stop) is { } person
            ? await this.Enter(person, returnUrl)
            : Dead(token, returnUrl);

    // Whoever is in already needs no other link.
    private IActionResult Dead(string token, string? returnUrl) =>
        this.PersonId() is null ? Page("SignInDead", token, returnUrl) : Redirect(Url.Local(returnUrl) ?? MyPageController.Address);

    private ViewResult Page(string view, string token, string? returnUrl)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
        ViewData["Token"] = token;
        return View(view, new SignInModel { ReturnUrl = Url.Local(returnUrl) });
    }
}
