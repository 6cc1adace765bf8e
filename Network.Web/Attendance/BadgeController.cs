using Microsoft.AspNetCore.Mvc;
using Network.Data.Attendance;
using Network.Web.Access;
using Network.Web.Layout;
using Network.Web.Printing;

namespace Network.Web.Attendance;

/// <summary>Badges for all who have a place: who gets one, the sheets to print, and the same as a PDF.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/samlingar/{slug}/namnskilt")]
public sealed class BadgeController(BadgeStore store, BadgeSheets sheets, IPdfPrinter printer) : Controller
{
    private const int PageSize = 100;

    [HttpGet]
    public async Task<IActionResult> Show(string slug, int side, CancellationToken stop)
    {
        if (await store.Find(this.Access(), slug, stop) is not var (gathering, badges)) return NotFound();
        var page = new PageRequest(side, PageSize);
        var (skip, take) = page.Of(badges.Count);
        var shown = await sheets.Of(badges.Skip(skip).Take(take), stop);
        return View("Badges", new BadgesModel(gathering, badges.Count, shown, page.Paging, printer.IsHere));
    }

    [HttpGet("ark")]
    public async Task<IActionResult> Sheet(string slug, CancellationToken stop) => await store.Find(this.Access(), slug, stop) is var (gathering, badges)
        ? View("BadgeSheet", new BadgeSheetModel(gathering, sheets.Markup(gathering, await sheets.Of(badges, stop))))
        : NotFound();

    [HttpGet("/arrangor/samlingar/{slug}/namnskilt.pdf")]
    public async Task<IActionResult> Pdf(string slug, CancellationToken stop)
    {
        if (await store.Find(this.Access(), slug, stop) is not var (gathering, badges)) return NotFound();
        if (badges.Count > 0 && await printer.Print(await sheets.Html(gathering, badges, stop), stop) is { } pdf)
            return File(pdf, "application/pdf", $"{CheckInTexts.T["BadgeFileName"]}-{slug}.pdf");
        this.Warn(CheckInTexts.T[badges.Count > 0 ? "NoBadgePdf" : "NoBadges"]);
        return Redirect($"/arrangor/samlingar/{slug}/namnskilt");
    }
}
