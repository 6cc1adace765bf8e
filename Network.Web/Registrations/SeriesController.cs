using Microsoft.AspNetCore.Mvc;
using Network.Core.Registrations;
using Network.Data.Registrations;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Registrations;

/// <summary>One's own series of a network, behind its private link. Opening it changes nothing, however often a mail scanner does.</summary>
[Access(Who.Anyone)]
[SpeaksMembersLanguage]
[Route("serie/{token}")]
public sealed class SeriesController(SeriesStore series) : Controller
{
    [HttpGet]
    [HttpHead]
    public async Task<IActionResult> Show(string token, CancellationToken stop)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers.CacheControl = "no-store";
        return await series.Find(token, stop) is { } page ? View("Series", page) : NotFound();
    }

    [HttpPost("av/{gathering:long}")]
    public async Task<IActionResult> OptOut(string token, long gathering, CancellationToken stop)
    {
        if (!await series.OptOut(token, gathering, stop)) return NotFound();
        this.Say(SeriesTexts.T["OptedOut"]);
        return Redirect($"/serie/{token}");
    }

    [HttpPost("pa/{gathering:long}")]
    public async Task<IActionResult> OptIn(string token, long gathering, CancellationToken stop)
    {
        if (await series.Find(token, stop) is null) return NotFound();
        switch (await series.OptIn(token, gathering, stop))
        {
            case RegisterOutcome.WaitingListed: this.Say(SeriesTexts.T["OptedInWaiting"]); break;
            case null: this.Warn(RegistrationsTexts.T["Closed"]); break;
            default: this.Say(SeriesTexts.T["OptedIn"]); break;
        }

        return Redirect($"/serie/{token}");
    }

    [HttpPost("slutt")]
    public async Task<IActionResult> Leave(string token, CancellationToken stop)
    {
        if (await series.Find(token, stop) is not { } page || !await series.Leave(token, stop)) return NotFound();
        this.Say(SeriesTexts.T["Left"]);
        return Redirect($"/nettverk/{page.NetworkSlug}");
    }
}
