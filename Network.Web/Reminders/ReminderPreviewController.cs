using Microsoft.AspNetCore.Mvc;
using Network.Core.Mail;
using Network.Core.Reminders;
using Network.Core.Texts;
using Network.Data.Networks;
using Network.Data.Reminders;
using Network.Web.Access;

namespace Network.Web.Reminders;

/// <summary>A reminder as somebody will read it, about a real gathering.</summary>
[Access(Who.NetworkReader)]
[Route("arrangor/nettverk/{network}/paminningar/" + RemindersController.OneKind + "/vising")]
public sealed class ReminderPreviewController(ReminderNewsStore store, NetworkStore networks, SiteAddress site) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(ReminderKind kind, string? samling, CancellationToken stop)
    {
        if (await Written(kind, samling, stop) is not { } news) return NotFound();
        return View("ReminderPreview", new ReminderPreviewModel(
            await networks.Find(this.Access(), stop), kind, news.Gathering.Slug, ReminderMail.Subject(news, site), ReminderMail.Write(news, site).ToText()));
    }

    /// <summary>The HTML alternative alone, with its own styles and nothing that runs.</summary>
    [HttpGet("html")]
    public async Task<IActionResult> Html(ReminderKind kind, string? samling, CancellationToken stop)
    {
        if (await Written(kind, samling, stop) is not { } news) return NotFound();
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
        return Content(ReminderMail.Write(news, site).ToHtml(news.Language, ReminderMail.Subject(news, site)), "text/html; charset=utf-8");
    }

    private async Task<ReminderNews?> Written(ReminderKind kind, string? slug, CancellationToken stop) =>
        slug is not null ? await store.Preview(this.Access(), kind, slug, Languages.Current, RemindersTexts.T["SomeName"], stop) : null;
}
