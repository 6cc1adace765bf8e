using Microsoft.AspNetCore.Mvc;
using Network.Core.Mail;
using Network.Data.Gatherings;
using Network.Data.Mail;
using Network.Web.Access;
using Network.Web.Kommuner;
using Network.Web.Layout;

namespace Network.Web.Gatherings;

/// <summary>Who gets a session's meeting link, and when; sending it now, and again to one.</summary>
[Route("arrangor/samlingar/{slug}/okter/{session:long}")]
[Access(Who.NetworkOrganiser)]
public sealed class SessionLinkController(SessionLinkStore links, CancellationStore sessions, KommuneList kommuner, TimeProvider clock) : Controller
{
    private const int PageSize = 50;

    [HttpGet("lenkje")]
    [Access(Who.NetworkReader)]
    public async Task<IActionResult> Show(string slug, long session, LinkStatus? status, int side, CancellationToken stop)
    {
        var page = new PageRequest(side, PageSize);
        var found = await links.Find(this.Access(), slug, session, status, page.Of, stop);
        if (found is null) return NotFound();
        return View("SessionLink", new SessionLinkModel(found, status, page.Paging, await kommuner.Get(stop), this.Access().MayChange, clock.GetUtcNow()));
    }

    [HttpPost("send-no")]
    public async Task<IActionResult> SendNow(string slug, long session, CancellationToken stop)
    {
        if (await sessions.ReleaseLink(this.Access(), slug, session, stop)) this.Say(SessionLinkTexts.T["SendNowDone"]);
        else this.Warn(SessionLinkTexts.T["SendNowNothing"]);
        return Back(slug, session);
    }

    [HttpPost("lenkje/igjen")]
    public async Task<IActionResult> Again(string slug, long session, [FromForm] long registration, [FromForm] int mails, CancellationToken stop)
    {
        if (await links.SendAgain(this.Access(), slug, session, registration, mails, stop)) this.Say(SessionLinkTexts.T["AgainDone"]);
        else this.Warn(SessionLinkTexts.T["AgainNothing"]);
        return Back(slug, session);
    }

    private RedirectResult Back(string slug, long session) => Redirect($"/arrangor/samlingar/{slug}/okter/{session}/lenkje");
}
