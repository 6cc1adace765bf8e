using Microsoft.AspNetCore.Mvc;
using Network.Core.Registrations;
using Network.Data.Registrations;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Registrations;

/// <summary>A leader's own invitation, behind its private link. Opening it changes nothing, however often a mail scanner does.</summary>
[Access(Who.Anyone)]
[SpeaksLeadersLanguage]
[Route("leiar/{token}")]
public sealed class LeaderController(LeaderPageStore leaders) : Controller
{
    [HttpGet]
    [HttpHead]
    public async Task<IActionResult> Show(string token, CancellationToken stop)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers.CacheControl = "no-store";
        return await leaders.Find(token, stop) is { } page ? View("Leader", page) : NotFound();
    }

    [HttpPost("ja")]
    public async Task<IActionResult> Accept(string token, CancellationToken stop)
    {
        switch (await leaders.Accept(token, stop))
        {
            case RegisterOutcome.Closed: this.Warn(RegistrationsTexts.T["Closed"]); break;
            case RegisterOutcome.WaitingListed waiting: this.Say(LeaderTexts.T["Waits", waiting.Position]); break;
            default: this.Say(LeaderTexts.T["Accepted"]); break;
        }

        return Redirect($"/leiar/{token}");
    }

    [HttpPost("nei")]
    public async Task<IActionResult> Decline(string token, CancellationToken stop)
    {
        if (!await leaders.Decline(token, stop)) return NotFound();
        this.Say(LeaderTexts.T["DeclinedDone"]);
        return Redirect($"/leiar/{token}");
    }
}
