using Microsoft.AspNetCore.Mvc;
using Network.Core.People;
using Network.Data.People;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.People;

/// <summary>The page that the mail to a new address leads to. Opening it changes nothing, however often a mail scanner does.</summary>
[Access(Who.Anyone)]
[Route("adresse/{token}")]
public sealed class ConfirmAddressController(NewAddressStore addresses) : Controller
{
    [HttpGet]
    [HttpHead]
    public async Task<IActionResult> Show(string token, CancellationToken stop)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers.CacheControl = "no-store";
        return View("ConfirmAddress", await addresses.Find(token, stop));
    }

    [HttpPost]
    public async Task<IActionResult> Confirm(string token, CancellationToken stop)
    {
        var outcome = await addresses.Confirm(token, stop);
        if (outcome == NewAddressOutcome.Done) this.Say(PeopleTexts.T["AddressDone"]);
        else this.Warn(PeopleTexts.T[$"Address{outcome}"]);
        return Redirect(outcome == NewAddressOutcome.Taken ? $"/adresse/{token}" : MyPageController.Address);
    }
}
