using Microsoft.AspNetCore.Mvc;
using Network.Data.Attendance;
using Network.Web.Access;
using Network.Web.Exports;
using Network.Web.Kommuner;
using Network.Web.Layout;

namespace Network.Web.Attendance;

/// <summary>Ticking who is present in a session.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/samlingar/{slug}/okter/{session:long}/oppmote")]
public sealed class AttendanceController(AttendanceStore attendance, KommuneList kommuner) : Controller
{
    private const int PageSize = 100;

    [HttpGet]
    [Access(Who.NetworkReader)]
    public async Task<IActionResult> Show(string slug, long session, [FromQuery] AttendanceQuery query, int side, CancellationToken stop)
    {
        var page = new PageRequest(side, PageSize);
        return await attendance.Find(this.Access(), slug, session, query.Sok, query.Manglar, page.Of, stop) is { } sheet
            ? View("Attendance", new AttendanceModel(sheet, query, page.Paging, await kommuner.Get(stop), this.Access().MayChange))
            : NotFound();
    }

    [HttpPost]
    public async Task<IActionResult> Tick(string slug, long session, [FromQuery] AttendanceQuery query, int side, [FromForm] long registration, [FromForm] bool present, CancellationToken stop) =>
        await attendance.Tick(this.Access(), slug, session, registration, present, stop)
            ? Redirect($"/arrangor/samlingar/{slug}/okter/{session}/oppmote{query.Tail(side)}#p-{registration}")
            : NotFound();

    [HttpPost("alle")]
    public async Task<IActionResult> TickAll(string slug, long session, CancellationToken stop)
    {
        if (await attendance.TickAll(this.Access(), slug, session, stop) is not { } ticked) return NotFound();
        this.Say(AttendanceTexts.T["TickedAll", ticked]);
        return Redirect($"/arrangor/samlingar/{slug}/okter/{session}/oppmote");
    }

    [HttpGet("eksport.csv")]
    [Access(Who.NetworkReader)]
    public async Task<IActionResult> Csv(string slug, long session, CancellationToken stop) => await Table(slug, session, stop) is { } table ? ExportResult.Csv(table) : NotFound();

    [HttpGet("eksport.xlsx")]
    [Access(Who.NetworkReader)]
    public async Task<IActionResult> Xlsx(string slug, long session, CancellationToken stop) => await Table(slug, session, stop) is { } table ? ExportResult.Xlsx(table) : NotFound();

    private async Task<ExportTable?> Table(string slug, long session, CancellationToken stop)
    {
        if (await attendance.All(this.Access(), slug, session, stop) is not var (all, deleted)) return null;
        var catalogue = await kommuner.Get(stop);
        (string Key, int Width)[] columns = [("Name", 28), ("Kommune", 28), ("Present", 12), ("TickedAt", 18), ("TickedBy", 24)];
        IReadOnlyList<object?>[] forgotten = deleted == 0 ? [] : [[AttendanceTexts.T["Deleted", deleted], null, true, null, null]];
        return new ExportTable($"{AttendanceTexts.T["FileName"]}-{slug}", [.. columns.Select(c => new ExportColumn(AttendanceTexts.T[c.Key], c.Width))], all.Select(IReadOnlyList<object?> (l) =>
            [l.Name, l.KommuneId is { } id ? catalogue.Find((int)id)?.Name : l.Organisation, l.TickedAt is not null, l.TickedAt, l.TickedBy]).Concat(forgotten));
    }
}
