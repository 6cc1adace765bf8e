using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Network.Core.Attendance;
using Network.Core.Gatherings;
using Network.Data.Attendance;
using Network.Web.Access;
using Network.Web.Kommuner;
using Network.Web.Layout;

namespace Network.Web.Attendance;

/// <summary>Brings the attendance report of a Teams meeting: read, set beside the list, and ticked when the organiser confirms.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/samlingar/{slug}/okter/{session:long}/teams")]
public sealed class TeamsController(TeamsStore store, KommuneList kommuner) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New(string slug, long session, CancellationToken stop) =>
        await store.Candidates(this.Access(), slug, session, stop) is var (gathering, found, _) ? Page(gathering, found) : NotFound();

    // More than is taken, so that whoever chose the wrong file is told so by a page and not by a broken connection.
    [HttpPost]
    [RequestSizeLimit(100_000_000)]
    public async Task<IActionResult> Read(string slug, long session, [FromForm] TeamsForm form, CancellationToken stop)
    {
        if (await store.Candidates(this.Access(), slug, session, stop) is not var (gathering, found, candidates)) return NotFound();
        var (report, problem) = await TeamsFile.Read(form.File, stop);
        if (report is not null) return View("TeamsPreview", new TeamsPreviewModel(gathering, found, TeamsPlan.Of(report, candidates), await kommuner.Get(stop)));
        ModelState.AddModelError("File", TeamsTexts.T[problem!]);
        return Page(gathering, found);
    }

    // What was shown is what is ticked: the registrations travel in the form, and the file is needed no more.
    [HttpPost("lagre")]
    public async Task<IActionResult> Save(string slug, long session, [FromForm] TeamsSaveForm form, CancellationToken stop)
    {
        if (await store.Tick(this.Access(), slug, session, form.Ids, stop) is not { } ticked) return NotFound();
        this.Say(TeamsTexts.T[form.Unmatched == 0 ? "Ticked" : "TickedSome", ticked, form.Unmatched]);
        return Redirect(string.Create(CultureInfo.InvariantCulture, $"/arrangor/samlingar/{slug}/okter/{session}/oppmote"));
    }

    private ViewResult Page(Gathering gathering, Session session) => View("Teams", new TeamsForm { Gathering = gathering, Session = session });
}
