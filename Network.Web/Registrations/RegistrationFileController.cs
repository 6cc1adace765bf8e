using Microsoft.AspNetCore.Mvc;
using Network.Core.Registrations;
using Network.Data.Registrations;
using Network.Web.Access;
using Network.Web.Kommuner;
using Network.Web.Layout;

namespace Network.Web.Registrations;

/// <summary>One registration: looking at it, and cancelling it.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/samlingar/{slug}/pameldingar/{id:long}")]
public sealed class RegistrationFileController(
    RegistrationFileStore files, RegistrationDeskStore desk, KommuneList kommuner, TimeProvider clock) : Controller
{
    [HttpGet]
    [Access(Who.NetworkReader)]
    public Task<IActionResult> Show(string slug, long id, CancellationToken stop) => Page("RegistrationFile", slug, id, stop);

    [HttpGet("meld-av")]
    public Task<IActionResult> AskToCancel(string slug, long id, CancellationToken stop) => Page("RegistrationCancel", slug, id, stop);

    [HttpPost("meld-av")]
    public async Task<IActionResult> Cancel(string slug, long id, [FromForm] bool tell, CancellationToken stop)
    {
        switch (await desk.Cancel(this.Access(), slug, id, tell, stop))
        {
            case ChangeOutcome.NotFound: return NotFound();
            case ChangeOutcome.Done: this.Say(DeskTexts.T[tell ? "CancelDoneTold" : "CancelDone"]); break;
            case ChangeOutcome.ChangedByOther: this.Warn(DeskTexts.T["CancelledByOther"]); break;
            default: this.Warn(DeskTexts.T["NotOpen"]); break;
        }

        return Redirect($"{RegistrationListModel.Address(slug)}/{id}");
    }

    private async Task<IActionResult> Page(string view, string slug, long id, CancellationToken stop)
    {
        if (await files.Find(this.Access(), slug, id, stop) is not { } file) return NotFound();
        var mayChange = this.Access().MayChange && file.Desk.MayChangeAt(clock.GetUtcNow()) && file.Registration.State != RegistrationState.Cancelled;
        return View(view, new RegistrationFileModel(file, await kommuner.Get(stop), mayChange));
    }
}
