using Microsoft.AspNetCore.Mvc;
using Network.Core.Texts;
using Network.Data.Gatherings;
using Network.Data.Programme;
using Network.Web.Access;
using Network.Web.Layout;
using Network.Web.Printing;

namespace Network.Web.Programme;

/// <summary>A programme as anybody may see it, and with slides for whoever has a place.</summary>
[Access(Who.Anyone)]
public sealed class PublicProgrammeController(PublicGatheringStore gatherings, SlideStore slides, IPdfPrinter printer) : Controller
{
    [HttpGet("samlingar/{slug}/program")]
    [ForAnybody]
    public async Task<IActionResult> Show(string slug, CancellationToken stop) =>
        await gatherings.Find(slug, stop) is { } found ? View("ProgrammePage", new ProgrammePageModel(found.Gathering, null, null, printer.IsHere)) : NotFound();

    [HttpGet("samlingar/{slug}/program.pdf")]
    [HttpHead("samlingar/{slug}/program.pdf")]
    public async Task<IActionResult> Pdf(string slug, CancellationToken stop)
    {
        if (await gatherings.Find(slug, stop) is not { } found) return NotFound();
        var sheet = new ProgrammeSheet(found.Gathering, Languages.Current).Html();
        var mark = EntityTags.Weak(sheet);
        Response.Headers.CacheControl = "private, no-cache";
        Response.Headers.ETag = mark.ToString();
        // Printing starts a browser: not for those who have it.
        if (Request.Has(mark)) return StatusCode(StatusCodes.Status304NotModified);
        if (await printer.Print(sheet, stop) is { } pdf) return File(pdf, "application/pdf", $"program-{slug}.pdf", lastModified: null, mark);
        Response.Headers.ETag = default;
        this.Warn(ProgrammeTexts.T["NoPdf"]);
        return Redirect($"/samlingar/{slug}/program");
    }

    [HttpGet("mi-pamelding/{token}/program")]
    [HttpHead("mi-pamelding/{token}/program")]
    public async Task<IActionResult> Mine(string token, CancellationToken stop)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers.CacheControl = "no-store";
        return await slides.Of(token, stop) is { } found ? View("ProgrammePage", new ProgrammePageModel(found.Gathering, found.Slides, token, printer.IsHere)) : NotFound();
    }

    [HttpGet("mi-pamelding/{token}/lysark/{id:long}")]
    [HttpHead("mi-pamelding/{token}/lysark/{id:long}")]
    public async Task<IActionResult> Slide(string token, long id, CancellationToken stop) =>
        await slides.FileOf(token, id, stop) is { } file ? File(file.Content, file.ContentType, file.Name, lastModified: null, EntityTags.Strong(file.Content)) : NotFound();
}
