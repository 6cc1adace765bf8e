using Microsoft.AspNetCore.Mvc;
using Network.Data.Invitations;
using Network.Data.Networks;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Invitations;

/// <summary>One sending: how far it has come, and what did not arrive and why. And what languages were written in.</summary>
[Access(Who.NetworkReader)]
[Route("arrangor/nettverk/{network}/brev")]
public sealed class SendingFileController(SendingFileStore sendings, NetworkStore networks, InvitationNewsStore news) : Controller
{
    private const int PageSize = 50;

    [HttpGet("sendingar/{id:long}")]
    public async Task<IActionResult> Show(long id, int side, bool stopp, CancellationToken stop)
    {
        var page = new PageRequest(side, PageSize);
        if (await sendings.Find(this.Access(), id, page.Of, stop) is not { } found) return NotFound();
        var refreshes = found.Sending.Waiting > 0 && !stopp;
        if (refreshes) Response.Headers["Refresh"] = "4";
        return View("SendingFile", new SendingFileModel(await networks.Find(this.Access(), stop), found.Sending, found.Mails.Rows, page.Paging, this.Access().MayChange, refreshes));
    }

    [HttpPost("sendingar/{id:long}/prov-igjen")]
    [Access(Who.NetworkOrganiser)]
    public async Task<IActionResult> Retry(string network, long id, [FromForm] long? mail, CancellationToken stop)
    {
        this.Say(LetterTexts.T["Retrying", await sendings.Retry(this.Access(), id, mail, stop)]);
        return Redirect($"/arrangor/nettverk/{network}/brev/sendingar/{id}");
    }

    [HttpGet("malform")]
    public async Task<IActionResult> Forms(CancellationToken stop) =>
        View("LetterForms", new LetterFormsModel(await networks.Find(this.Access(), stop), await sendings.Forms(this.Access(), stop)));

    /// <summary>What one kommune was sent, as it was then: to read, to print and to file.</summary>
    [HttpGet("arkiv/{mail:long}")]
    public async Task<IActionResult> Archive(long mail, [FromServices] LetterPdf pdf, CancellationToken stop) =>
        await news.Sent(this.Access(), mail, stop) is { } sent ? View("LetterArchive", new LetterArchiveModel(await networks.Find(this.Access(), stop), mail, sent, pdf.IsHere)) : NotFound();

    [HttpGet("arkiv/{mail:long}.pdf")]
    public async Task<IActionResult> Pdf(string network, long mail, [FromServices] LetterPdf pdf, CancellationToken stop)
    {
        if (await news.Sent(this.Access(), mail, stop) is not { } sent) return NotFound();
        if (await pdf.Of(sent, stop) is { } content) return File(content, "application/pdf", $"{Core.Networks.Slug.Of(sent.Kommune)}-{mail}.pdf");
        this.Warn(LetterTexts.T["NoPdf"]);
        return Redirect($"/arrangor/nettverk/{network}/brev/arkiv/{mail}");
    }
}
