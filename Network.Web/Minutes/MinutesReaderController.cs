using Microsoft.AspNetCore.Mvc;
using Network.Data.Minutes;
using Network.Web.Access;
using Network.Web.Layout;
using Network.Web.Printing;

namespace Network.Web.Minutes;

/// <summary>Published minutes, for whoever is signed in and may read them.</summary>
[Access(Who.SignedIn)]
[Route("samlingar/{slug}")]
public sealed class MinutesReaderController(MinutesReaderStore minutes, MinutesCommentStore comments, IPdfPrinter printer) : Controller
{
    [HttpGet("referat")]
    [HttpHead("referat")]
    public async Task<IActionResult> Show(string slug, int? versjon, CancellationToken stop) =>
        await minutes.Find(this.PersonId()!.Value, slug, versjon, stop) is { } reading
            ? View("MinutesPage", new MinutesPageModel(reading, $"/samlingar/{slug}/referat", null, printer.IsHere))
            : await comments.Find(this.PersonId()!.Value, slug, stop) is not null ? Redirect($"/samlingar/{slug}/referat/utkast") : NotFound();

    [HttpGet("referat.pdf")]
    public async Task<IActionResult> Pdf(string slug, int? versjon, CancellationToken stop) =>
        await minutes.Find(this.PersonId()!.Value, slug, versjon, stop) is { } reading ? await this.Pdf(printer, reading, $"/samlingar/{slug}/referat", stop) : NotFound();
}

/// <summary>The same behind the private link of a registration, with what its holder may read.</summary>
[Access(Who.Anyone)]
[SpeaksRegisteredLanguage]
[Route("mi-pamelding/{token}")]
public sealed class MinutesOfMineController(MinutesReaderStore minutes, IPdfPrinter printer) : Controller
{
    [HttpGet("referat")]
    [HttpHead("referat")]
    public async Task<IActionResult> Show(string token, int? versjon, CancellationToken stop)
    {
        this.KeepPrivate();
        return await minutes.FindByToken(token, versjon, stop) is { } reading
            ? View("MinutesPage", new MinutesPageModel(reading, $"/mi-pamelding/{token}/referat", token, printer.IsHere))
            : NotFound();
    }

    [HttpGet("referat.pdf")]
    public async Task<IActionResult> Pdf(string token, int? versjon, CancellationToken stop)
    {
        this.KeepPrivate();
        return await minutes.FindByToken(token, versjon, stop) is { } reading ? await this.Pdf(printer, reading, $"/mi-pamelding/{token}/referat", stop) : NotFound();
    }
}
