using Microsoft.AspNetCore.Mvc;
using Network.Data.Invitations;
using Network.Data.Registrations;
using Network.Web.Access;
using Network.Web.Invitations;
using Network.Web.Layout;

namespace Network.Web.Registrations;

/// <summary>A kommune's contact registers its people for the whole series, behind the kommune's private link.</summary>
[Access(Who.Anyone)]
[SpeaksKommunesLanguage]
[Route("invitasjon/{token}/serie")]
public sealed class SeriesKommuneController(SeriesStore series, InvitationStore invitations) : Controller
{
    [HttpGet]
    [HttpHead]
    public async Task<IActionResult> Show(string token, CancellationToken stop)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers.CacheControl = "no-store";
        if (await invitations.Find(token, stop) is not { } invitation) return NotFound();
        return View("SeriesKommune", new SeriesKommuneModel(token, invitation, await series.OfKommune(token, stop)));
    }

    [HttpPost]
    public async Task<IActionResult> Join(string token, [FromForm] List<long> participantIds, CancellationToken stop)
    {
        if (await invitations.Find(token, stop) is null) return NotFound();
        var joined = await series.JoinByKommune(token, participantIds, stop);
        if (joined == 0) this.Warn(SeriesTexts.T["JoinedNobody"]);
        else this.Say(SeriesTexts.T["JoinedPeople", joined]);
        return Redirect($"/invitasjon/{token}/serie");
    }
}
