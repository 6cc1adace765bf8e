using Microsoft.AspNetCore.Mvc;
using Network.Core.Minutes;
using Network.Data.Minutes;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Minutes;

/// <summary>Every save of minutes beside the one before, and bringing an old one back.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/samlingar/{slug}/referat")]
public sealed class MinutesHistoryController(MinutesHistoryStore history, MinutesStore minutes, MinutesCommentStore comments) : Controller
{
    private const int PageSize = 10;

    [HttpGet("historikk")]
    [Access(Who.NetworkReader)]
    public async Task<IActionResult> Show(string slug, CancellationToken stop, int side = 1)
    {
        var page = new PageRequest(side, PageSize);
        return await history.Find(this.Access(), slug, page.Of, stop) is { } found
            ? View("MinutesHistoryPage", new MinutesHistoryModel(found, this.Access().MayChange, page.Paging))
            : Redirect($"/arrangor/samlingar/{slug}/referat");
    }

    [HttpPost("historikk/{number:int}")]
    public async Task<IActionResult> Restore(string slug, int number, [FromForm] int newest, CancellationToken stop)
    {
        switch (await minutes.Restore(this.Access(), slug, newest, number, stop))
        {
            case MinutesSaveOutcome.NotFound:
                return NotFound();
            case MinutesSaveOutcome.Saved saved:
                this.Say(MinutesTexts.T["Restored", number, saved.Number]);
                break;
            case MinutesSaveOutcome.Unchanged:
                this.Say(MinutesTexts.T["Unchanged"]);
                break;
            default:
                this.Warn(MinutesTexts.T["ChangedMeanwhile"]);
                break;
        }

        return Redirect($"/arrangor/samlingar/{slug}/referat/historikk");
    }

    [HttpPost("kommentarar/{id:long}")]
    public async Task<IActionResult> Handle(string slug, long id, [FromForm] bool handled, CancellationToken stop) =>
        await comments.Handle(this.Access(), slug, id, handled, stop) ? Redirect($"/arrangor/samlingar/{slug}/referat#kommentar-{id}") : NotFound();
}

/// <summary>A page of the saves of minutes.</summary>
/// <param name="History">The saves.</param>
/// <param name="MayChange">False for readers: they look.</param>
/// <param name="Paging">Which page.</param>
public sealed record MinutesHistoryModel(MinutesHistory History, bool MayChange, Paging Paging)
{
    public string Here => $"/arrangor/samlingar/{History.Head.Slug}/referat";
}
