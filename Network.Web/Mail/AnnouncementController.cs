using Microsoft.AspNetCore.Mvc;
using Network.Core.Access;
using Network.Core.Invitations;
using Network.Core.Mail;
using Network.Core.Texts;
using Network.Core.Time;
using Network.Data.Mail;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Mail;

/// <summary>What was written to people of a network, or to those registered for a gathering: the archive, a draft as it will be read, and a sent one as it goes.</summary>
[Access(Who.NetworkReader)]
[Route("arrangor/samlingar/{slug}/meldingar")]
[Route("arrangor/nettverk/{network}/epost")]
public sealed class AnnouncementController(
    AnnouncementListStore announcements, AnnouncementNewsStore news, SiteAddress site) : Controller
{
    private const int PageSize = 50;
    private const int SecondsBetween = 4;

    [HttpGet]
    public async Task<IActionResult> Archive([FromRoute] string? slug, int side, CancellationToken stop)
    {
        var paging = new Paging(1, 0);
        if (await announcements.Page(this.Access(), slug, Page, stop) is not var (place, shown)) return NotFound();
        return View("AnnouncementArchive", new AnnouncementArchiveModel(place, shown, paging, this.Access().MayChange));

        (int Skip, int Take) Page(int total)
        {
            paging = new Paging(side, total);
            return (paging.Skip, paging.Size);
        }
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show([FromRoute] string? slug, long id, MailState? status, string? sprak, bool stopp, int side, CancellationToken stop)
    {
        var language = Languages.Parse(sprak) ?? Languages.Current;
        if (await news.Preview(this.Access(), slug, id, language, stop) is not var (written, files)) return NotFound();
        var text = AnnouncementMail.Write(written, site).ToText();
        var paging = new Paging(1, 0, PageSize);
        if (await announcements.Progress(this.Access(), slug, id, status, Page, stop) is not { } progress) return await Draft(slug, id, text, files, language, side, stop);
        // By a header and not in the page: a script is not needed, and the page offers a way to stop it.
        var refreshes = progress.IsRunning && !stopp;
        if (refreshes) Response.Headers["Refresh"] = SecondsBetween.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return View("AnnouncementProgress", new AnnouncementProgressModel(progress, status, paging, refreshes, text, files));

        (int Skip, int Take) Page(int total)
        {
            paging = new Paging(side, total, PageSize);
            return (paging.Skip, PageSize);
        }
    }

    /// <summary>The HTML alternative alone, with its own styles and nothing that runs.</summary>
    [HttpGet("{id:long}/vising")]
    public async Task<IActionResult> Html([FromRoute] string? slug, long id, string? sprak, CancellationToken stop)
    {
        var language = Languages.Parse(sprak) ?? Languages.Current;
        if (await news.Preview(this.Access(), slug, id, language, stop) is not var (written, _)) return NotFound();
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
        return Content(AnnouncementMail.Write(written, site).ToHtml(language, AnnouncementMail.Subject(written)), "text/html; charset=utf-8");
    }

    private async Task<IActionResult> Draft(string? slug, long id, string text, IReadOnlyList<Attachment> files, Language language, int side, CancellationToken stop)
    {
        if (await announcements.Find(this.Access(), slug, id, stop) is not var (place, draft, people)) return NotFound();
        var paging = new Paging(side, people.Count, PageSize);
        return View("AnnouncementPreview", new AnnouncementPreviewModel(place, draft, text, language, this.Access().MayChange)
        {
            People = [.. people.Skip(paging.Skip).Take(PageSize)],
            Paging = paging,
            Files = files,
            TestId = SecretToken.New(),
            PlanForm = new AnnouncementPlanForm { DueAt = MomentForm.Of(draft.DueAt) },
        });
    }
}
