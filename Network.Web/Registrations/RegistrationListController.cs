using Microsoft.AspNetCore.Mvc;
using Network.Data.Registrations;
using Network.Web.Access;
using Network.Web.Exports;
using Network.Web.Kommuner;
using Network.Web.Layout;

namespace Network.Web.Registrations;

/// <summary>A gathering's registrations: searched, narrowed, and handed out as a table.</summary>
[Access(Who.NetworkReader)]
[Route("arrangor/samlingar/{slug}/pameldingar")]
public sealed class RegistrationListController(RegistrationListStore registrations, KommuneList kommuner, TimeProvider clock) : Controller
{
    private const int PageSize = 50;

    [HttpGet]
    public async Task<IActionResult> Show(string slug, [FromQuery] RegistrationQuery query, int side, CancellationToken stop)
    {
        var page = new PageRequest(side, PageSize);
        if (await registrations.Page(this.Access(), slug, query.Selection, query.Order, page.Of, stop) is not { } found) return NotFound();
        var mayChange = this.Access().MayChange && found.Desk.MayChangeAt(clock.GetUtcNow());
        return View("RegistrationList", new RegistrationListModel(found, query, page.Paging, await kommuner.Get(stop), mayChange));
    }

    [HttpGet("eksport.csv")]
    public async Task<IActionResult> Csv(string slug, [FromQuery] RegistrationQuery query, CancellationToken stop) =>
        await Table(slug, query, stop) is { } table ? ExportResult.Csv(table) : NotFound();

    [HttpGet("eksport.xlsx")]
    public async Task<IActionResult> Xlsx(string slug, [FromQuery] RegistrationQuery query, CancellationToken stop) =>
        await Table(slug, query, stop) is { } table ? ExportResult.Xlsx(table) : NotFound();

    private async Task<ExportTable?> Table(string slug, RegistrationQuery query, CancellationToken stop) =>
        await registrations.Export(this.Access(), slug, query.Selection, query.Order, stop) is { } export ? RegistrationTable.Of(export) : null;
}
