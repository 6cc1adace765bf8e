using Microsoft.AspNetCore.Mvc;
using Network.Data.Mail;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Mail;

/// <summary>Saying no to a network's general mail, behind the private link of such a mail.</summary>
[Access(Who.Anyone)]
[Route("avmelding/{token}")]
public sealed class MailRefusalController(MailRefusalStore refusals) : Controller
{
    [HttpGet]
    [HttpHead]
    public async Task<IActionResult> Show(string token, CancellationToken stop)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers.CacheControl = "no-store";
        return await refusals.Find(token, stop) is { } refusal ? View("MailRefusal", refusal) : NotFound();
    }

    // A mail program sends this by itself, without a page and its token (RFC 8058); the secret in the address is what it shows.
    [HttpPost]
    [IgnoreAntiforgeryToken]
    public async Task<IActionResult> Refuse(string token, CancellationToken stop) =>
        await refusals.Refuse(token, refuses: true, stop) ? Redirect($"/avmelding/{token}") : NotFound();

    [HttpPost("angre")]
    public async Task<IActionResult> Allow(string token, CancellationToken stop)
    {
        if (!await refusals.Refuse(token, refuses: false, stop)) return NotFound();
        this.Say(AnnouncementTexts.T["Allowed"]);
        return Redirect($"/avmelding/{token}");
    }
}
