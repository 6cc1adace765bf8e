using Microsoft.AspNetCore.Mvc;
using Network.Core.Attendance;
using Network.Data.Attendance;
using Network.Web.Access;
using Network.Web.Kommuner;
using Network.Web.Layout;

namespace Network.Web.Attendance;

/// <summary>Where the square on a badge or a telephone leads: for an organiser of that network the person, for all others nothing.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/oppmote/{checkIn}")]
public sealed class CheckInPersonController(CheckInStore checkIns, KommuneList kommuner) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string checkIn, CancellationToken stop)
    {
        if (await checkIns.Find(this.Access(), checkIn, stop) is not { } person) return NotFound();
        var r = person.Registration;
        var from = r.KommuneId is { } id ? (await kommuner.Get(stop)).Find((int)id)?.Name : r.Organisation;
        return View("CheckInPerson", new CheckInPersonModel(person, CheckInCode.Read(checkIn)!, from ?? ""));
    }

    [HttpPost]
    public async Task<IActionResult> CheckIn(string checkIn, [FromForm] long session, CancellationToken stop)
    {
        if (await checkIns.Find(this.Access(), checkIn, stop) is not { } person) return NotFound();
        var outcome = await checkIns.CheckIn(this.Access(), person.Gathering.Slug, session, checkIn, stop);
        if (outcome is CheckInOutcome.NoSession) return NotFound();
        if (outcome is CheckInOutcome.Present) this.Say(CheckInController.Words(outcome, checkIn));
        else this.Warn(CheckInController.Words(outcome, checkIn));
        return Redirect(CheckInCode.AddressOf(CheckInCode.Read(checkIn)!));
    }
}
