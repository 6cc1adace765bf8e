using Microsoft.AspNetCore.Mvc;
using Network.Core.Gatherings;
using Network.Data.Gatherings;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Gatherings;

/// <summary>Undoing a change that nobody has been told of.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/samlingar/{slug}/endringar/{change:long}/angre")]
public sealed class UndoController(UndoStore changes) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Undo(string slug, long change, CancellationToken stop)
    {
        var outcome = await changes.Undo(this.Access(), slug, change, stop);
        if (outcome == UndoOutcome.NotFound) return NotFound();
        if (outcome == UndoOutcome.Undone) this.Say(ChangeTexts.T["UndoDone"]);
        else this.Warn(ChangeTexts.T[$"Undo{outcome}"]);
        return Redirect($"/arrangor/samlingar/{slug}");
    }
}
