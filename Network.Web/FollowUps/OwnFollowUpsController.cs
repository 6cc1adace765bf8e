using Microsoft.AspNetCore.Mvc;
using Network.Core.FollowUps;
using Network.Core.Gatherings;
using Network.Core.Texts;
using Network.Core.Time;
using Network.Data.FollowUps;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.FollowUps;

/// <summary>What a person, or a kommune that they answer for, is to follow up. Of others' points nothing is here.</summary>
[Access(Who.SignedIn)]
[Route("mi-side/oppfolging")]
public sealed class OwnFollowUpsController(OwnFollowUpStore points, TimeProvider clock) : Controller
{
    public const string Address = "/mi-side/oppfolging";

    private const int PageSize = 25;

    private long Me => this.PersonId()!.Value;

    [HttpGet]
    public async Task<IActionResult> List([FromQuery] FollowUpQuery query, int side, CancellationToken stop)
    {
        var page = new PageRequest(side, PageSize);
        return View("OwnFollowUps", new OwnFollowUpsModel(await points.List(Me, query.Only, page.Of, stop), query, page.Paging, clock.OsloToday()));
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(long id, CancellationToken stop) => await points.Find(Me, id, stop) is { } point ? Page(point, new DoneForm()) : NotFound();

    [HttpPost("{id:long}/gjort")]
    public async Task<IActionResult> Done(long id, [FromForm] DoneForm form, CancellationToken stop)
    {
        var errors = new List<FieldError>();
        if (form.Read(errors, out var note)) return Told(id, await points.Done(Me, id, note, stop), "DoneSaid", "DoneAlready");
        ModelState.Add(errors);
        return await points.Find(Me, id, stop) is { } point ? Page(point, form) : NotFound();
    }

    [HttpPost("{id:long}/opne")]
    public async Task<IActionResult> Reopen(long id, CancellationToken stop) => Told(id, await points.Reopen(Me, id, stop), "ReopenSaid", "OpenAlready");

    private IActionResult Told(long id, SaveOutcome outcome, string saved, string already)
    {
        if (outcome == SaveOutcome.NotFound) return NotFound();
        if (outcome == SaveOutcome.Saved) this.Say(FollowUpTexts.T[saved]);
        else this.Warn(FollowUpTexts.T[already]);
        return Redirect($"{Address}/{id}");
    }

    private ViewResult Page(FollowUpPoint point, DoneForm done) => View("OwnFollowUp", new OwnFollowUpModel(point, done, clock.OsloToday()));
}
