using Microsoft.AspNetCore.Mvc;
using Network.Core.Registrations;
using Network.Data.Registrations;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Registrations;

/// <summary>Moving a registration: to a place, along the waiting list, to another gathering.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/samlingar/{slug}/pameldingar/{id:long}")]
public sealed class RegistrationMoveController(RegistrationFileStore files, RegistrationMoveStore moves, TimeProvider clock) : Controller
{
    [HttpGet("flytt")]
    public async Task<IActionResult> Ask(string slug, long id, CancellationToken stop)
    {
        if (await files.Find(this.Access(), slug, id, stop) is not { } file) return NotFound();
        var mayChange = file.Registration.State != RegistrationState.Cancelled && file.Desk.MayChangeAt(clock.GetUtcNow());
        return View("RegistrationMove", new RegistrationMoveModel(file, await moves.Targets(this.Access(), slug, stop), mayChange));
    }

    [HttpPost("plass")]
    public async Task<IActionResult> GivePlace(string slug, long id, [FromForm] SeatChoice seat, CancellationToken stop) =>
        After(slug, id, slug, await moves.GivePlace(this.Access(), slug, id, seat, stop));

    [HttpPost("ko")]
    public async Task<IActionResult> MoveInLine(string slug, long id, [FromForm] int seen, [FromForm] int? wanted, CancellationToken stop)
    {
        if (wanted is not > 0)
        {
            this.Warn(DeskTexts.T["PositionWanted"]);
            return Redirect($"{RegistrationListModel.Address(slug)}/{id}/flytt");
        }

        return After(slug, id, slug, await moves.MoveInLine(this.Access(), slug, id, seen, wanted.Value, stop));
    }

    [HttpPost("flytt")]
    public async Task<IActionResult> MoveTo(string slug, long id, [FromForm] string? target, [FromForm] SeatChoice seat, CancellationToken stop)
    {
        if (string.IsNullOrEmpty(target))
        {
            this.Warn(DeskTexts.T["TargetWanted"]);
            return Redirect($"{RegistrationListModel.Address(slug)}/{id}/flytt");
        }

        var chosen = seat is SeatChoice.EvenIfFull or SeatChoice.WaitingList ? seat : SeatChoice.OnlyIfFree;
        return After(slug, id, target, await moves.MoveTo(this.Access(), slug, id, target, chosen, stop));
    }

    private IActionResult After(string slug, long id, string target, MoveOutcome outcome)
    {
        var here = $"{RegistrationListModel.Address(slug)}/{id}";
        switch (outcome)
        {
            case MoveOutcome.NotFound:
                return NotFound();
            case MoveOutcome.Placed or MoveOutcome.Waiting:
                var done = target == slug ? outcome.ToString() : $"{outcome}Elsewhere";
                this.Say(DeskTexts.T[$"Moved{done}"]);
                return Redirect(here);
            case MoveOutcome.Full or MoveOutcome.AlreadyThere:
                this.Warn(DeskTexts.T[$"Moved{outcome}"]);
                return Redirect($"{here}/flytt");
            default:
                this.Warn(DeskTexts.T[$"Moved{outcome}"]);
                return Redirect(here);
        }
    }
}
