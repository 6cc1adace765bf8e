using Microsoft.AspNetCore.Mvc;
using Network.Core.Texts;
using Network.Data.Members;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Members;

/// <summary>Ending a network's digest, behind the private link of such a mail.</summary>
[Access(Who.Anyone)]
[SpeaksDigestLanguage]
[Route("nettverksbrev/{token}")]
public sealed class DigestEndController(DigestStore digests) : Controller
{
    [HttpGet]
    [HttpHead]
    public async Task<IActionResult> Show(string token, CancellationToken stop)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers.CacheControl = "no-store";
        return await digests.Find(token, stop) is { } choice ? View("DigestEnd", choice) : NotFound();
    }

    // A mail program sends this by itself, without a page and its token (RFC 8058); the secret in the address is what it shows.
    [HttpPost]
    [IgnoreAntiforgeryToken]
    public async Task<IActionResult> End(string token, CancellationToken stop) =>
        await digests.End(token, ends: true, stop) ? Redirect($"/nettverksbrev/{token}") : NotFound();

    [HttpPost("angre")]
    public async Task<IActionResult> Undo(string token, CancellationToken stop)
    {
        if (!await digests.End(token, ends: false, stop)) return NotFound();
        this.Say(MembersTexts.T["DigestChosen"]);
        return Redirect($"/nettverksbrev/{token}");
    }
}

/// <summary>In the language of whoever gets the digest.</summary>
public sealed class SpeaksDigestLanguageAttribute : SpeaksAttribute
{
    protected override async Task<Language?> Of(IServiceProvider services, string token, CancellationToken stop) =>
        (await services.GetRequiredService<DigestStore>().Find(token, stop))?.Language;
}
