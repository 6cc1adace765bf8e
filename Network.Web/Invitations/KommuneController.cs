using Microsoft.AspNetCore.Mvc;
using Network.Core.Mail;
using Network.Data.Invitations;
using Network.Web.Access;
using Network.Web.Kommuner;
using Network.Web.Layout;

namespace Network.Web.Invitations;

/// <summary>One kommune of a network: its answer, its people, what was sent to it, and its link.</summary>
[Access(Who.NetworkReader)]
[Route("arrangor/nettverk/{network}/kommunar/{kommune:long}")]
public sealed class KommuneController(KommuneFileStore files, InvitationOverviewStore overview, KommuneList kommuner, SiteAddress site) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(long kommune, CancellationToken stop)
    {
        if (await files.Find(this.Access(), kommune, stop) is not { } file || (await kommuner.Get(stop)).Find((int)kommune) is not { } known) return NotFound();
        var link = this.Access().MayChange ? site.Of($"/invitasjon/{file.Token}") : null;
        return View("Kommune", new KommuneModel(file, known, link));
    }

    [HttpPost("ny-lenkje")]
    [Access(Who.NetworkOrganiser)]
    public async Task<IActionResult> Renew(string network, long kommune, CancellationToken stop)
    {
        if (!await overview.RenewLink(this.Access(), kommune, stop)) return NotFound();
        this.Say(OverviewTexts.T["Renewed", (await kommuner.Get(stop)).Find((int)kommune)!.Name]);
        return Redirect($"/arrangor/nettverk/{network}/kommunar/{kommune}");
    }
}
