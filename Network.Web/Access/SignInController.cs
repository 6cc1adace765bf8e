using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Network.Core.Mail;
using Network.Data.Access;
using Network.Data.People;
using Network.Web.Layout;

namespace Network.Web.Access;

/// <summary>Signing in with a link or a code by mail. The answer is the same for every address.</summary>
[Access(Who.Anyone)]
[Route("logg-inn")]
public sealed class SignInController(SignInStore signIn, PersonStore people, SignInSeal seal) : Controller
{
    [HttpGet]
    public IActionResult Ask(string? returnUrl) =>
        User.PersonId() is null ? View("SignIn", new SignInModel { ReturnUrl = Local(returnUrl) }) : Redirect(Local(returnUrl) ?? "/mi-side");

    [HttpPost]
    [EnableRateLimiting(AccessSetup.Limit)]
    public async Task<IActionResult> Send([FromForm] SignInModel model, CancellationToken stop)
    {
        if (EmailAddress.Read(model.Email) is not { } email)
        {
            ModelState.AddModelError(nameof(model.Email), AccessTexts.T["EmailWrong"]);
            return View("SignIn", model with { ReturnUrl = Local(model.ReturnUrl) });
        }

        await signIn.Ask(email, seal.Close, stop);
        return View("SignInSent", new SignInModel { Email = email, ReturnUrl = Local(model.ReturnUrl) });
    }

    [HttpPost("kode")]
    [EnableRateLimiting(AccessSetup.Limit)]
    public async Task<IActionResult> UseCode([FromForm] SignInModel model, CancellationToken stop)
    {
        var code = string.Concat((model.Code ?? "").Where(char.IsAsciiDigit));
        if (EmailAddress.Read(model.Email) is { } email && code.Length == 6 && await signIn.UseCode(email, code, stop) is { } personId)
            return await Enter(personId, model.ReturnUrl, stop);
        ModelState.AddModelError(nameof(model.Code), AccessTexts.T["CodeWrong"]);
        return View("SignInSent", model with { ReturnUrl = Local(model.ReturnUrl) });
    }

    [HttpGet("{token}")]
    [HttpHead("{token}")]
    public async Task<IActionResult> Link(string token, string? returnUrl, CancellationToken stop)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers.CacheControl = "no-store";
        return View("SignInLink", new SignInLinkModel(token, Local(returnUrl), await signIn.IsGood(token, stop)));
    }

    [HttpPost("{token}")]
    [EnableRateLimiting(AccessSetup.Limit)]
    public async Task<IActionResult> UseLink(string token, [FromForm] string? returnUrl, CancellationToken stop) =>
        await signIn.UseLink(token, stop) is { } personId
            ? await Enter(personId, returnUrl, stop)
            : View("SignInLink", new SignInLinkModel(token, Local(returnUrl), false));

    private async Task<IActionResult> Enter(long personId, string? returnUrl, CancellationToken stop)
    {
        var person = (await people.Find(personId, stop))!;
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, person.Id.ToString(CultureInfo.InvariantCulture)), new Claim(AccessSetup.Stamp, person.SecurityStamp)],
            CookieAuthenticationDefaults.AuthenticationScheme);
        await HttpContext.SignInAsync(new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = true });
        this.Say(AccessTexts.T["Welcome", person.Name]);
        return Redirect(Local(returnUrl) ?? "/mi-side");
    }

    private string? Local(string? address) => Url.IsLocalUrl(address) ? address : null;
}
