using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Network.Core.Access;
using Network.Core.People;
using Network.Core.Texts;
using Network.Data.Access;
using Network.Data.People;
using Network.Web.Layout;
using Network.Web.People;

namespace Network.Web.Access;

/// <summary>Signing in with a code, or asking for one. The answer is the same for every address, and takes as long.</summary>
[Access(Who.Anyone)]
[Route("logg-inn")]
public sealed class SignInController(SignInStore signIn, PersonStore people, SignInSeal seal, TimeProvider clock) : Controller
{
    private const string Asked = "asked";
    private const string AskedFrom = "asked-from";

    [HttpGet]
    public IActionResult Ask(string? returnUrl) => this.PersonId() is null
        ? View("SignIn", new SignInModel { ReturnUrl = Url.Local(returnUrl) })
        : Redirect(Url.Local(returnUrl) ?? MyPageController.Address);

    [HttpPost]
    [EnableRateLimiting(AccessSetup.Limit)]
    public async Task<IActionResult> Send([FromForm] SignInModel model, CancellationToken stop)
    {
        var errors = new List<FieldError>();
        var email = new PersonFields(errors).Email(model.Email);
        ModelState.Add(errors);
        var returnUrl = Url.Local(model.ReturnUrl);
        if (errors.Count > 0) return View("SignIn", new SignInModel { ReturnUrl = returnUrl });

        var pace = Pace(stop);
        var secret = SignInSecret.New(returnUrl);
        await signIn.Ask(email, secret, seal.Close(secret.ToString()), stop);
        await pace;
        TempData[Asked] = email;
        TempData[AskedFrom] = returnUrl;
        return Redirect("/logg-inn/kode");
    }

    [HttpGet("kode")]
    public IActionResult Code() => this.PersonId() is null && TempData.Peek(Asked) is string email
        ? View("SignInCode", new SignInModel { Email = email, ReturnUrl = TempData.Peek(AskedFrom) as string })
        : Redirect(SignInAddress.Path);

    [HttpPost("kode")]
    [EnableRateLimiting(AccessSetup.Limit)]
    public async Task<IActionResult> UseCode([FromForm] SignInModel model, CancellationToken stop)
    {
        if (Core.Mail.EmailAddress.Read(model.Email) is not { } email) return Redirect(SignInAddress.Path);
        var pace = Pace(stop);
        var personId = SignInRules.ReadCode(model.Code) is { } code ? await signIn.UseCode(email, code, stop) : null;
        await pace;
        if (personId is { } id && await people.Find(id, stop) is { } person)
        {
            TempData.Remove(Asked);
            TempData.Remove(AskedFrom);
            return await this.Enter(person, model.ReturnUrl);
        }

        ModelState.AddModelError(nameof(model.Code), AccessTexts.T["CodeWrong"]);
        return View("SignInCode", model with { Email = email, ReturnUrl = Url.Local(model.ReturnUrl) });
    }

    private Task Pace(CancellationToken stop) => Task.Delay(SignInRules.AnswerTime, clock, stop);
}
