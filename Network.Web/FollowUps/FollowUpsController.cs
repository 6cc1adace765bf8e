using Microsoft.AspNetCore.Mvc;
using Network.Core.FollowUps;
using Network.Core.Gatherings;
using Network.Core.Texts;
using Network.Core.Time;
using Network.Data.FollowUps;
using Network.Data.Networks;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.FollowUps;

/// <summary>All that was agreed in a network, for those who see to it that it is done.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/nettverk/{network}/oppfolging")]
public sealed class FollowUpsController(FollowUpStore points, NetworkStore networks, TimeProvider clock) : Controller
{
    private const int PageSize = 25;

    [HttpGet]
    [Access(Who.NetworkReader)]
    public async Task<IActionResult> List(string network, [FromQuery] FollowUpQuery query, int side, CancellationToken stop)
    {
        var page = new PageRequest(side, PageSize);
        var list = await points.List(this.Access(), query.Only, query.Owner, page.Of, stop);
        return View("FollowUpList", new FollowUpListModel(await networks.Find(this.Access(), stop), list, query, page.Paging, clock.OsloToday(), this.Access().MayChange));
    }

    [HttpGet("{id:long}")]
    [Access(Who.NetworkReader)]
    public async Task<IActionResult> Show(string network, long id, CancellationToken stop) =>
        await points.Find(this.Access(), id, stop) is { } point ? await Page(point, FollowUpForm.Of(point), new DoneForm(), stop) : NotFound();

    [HttpPost("{id:long}")]
    public async Task<IActionResult> Save(string network, long id, [FromForm] FollowUpForm form, CancellationToken stop)
    {
        if (await points.Find(this.Access(), id, stop) is not { } point) return NotFound();
        var reader = new FollowUpFormReader(point, await points.Choices(this.Access(), stop), clock.GetUtcNow());
        var read = reader.Read(form);
        ModelState.Add(reader.Errors);
        if (read is not var (owner, dueOn) || !ModelState.IsValid) return await Page(point, form, new DoneForm(), stop);
        switch (await points.Save(this.Access(), id, form.Version, owner, dueOn, stop))
        {
            case SaveOutcome.Saved:
                this.Say(FollowUpTexts.T["Saved"]);
                return Redirect($"/arrangor/nettverk/{network}/oppfolging/{id}");
            case SaveOutcome.NotFound:
                return NotFound();
            default:
                return await points.Find(this.Access(), id, stop) is { } stored ? await Conflict(stored, form, stop) : NotFound();
        }
    }

    [HttpPost("{id:long}/gjort")]
    public async Task<IActionResult> Done(string network, long id, [FromForm] DoneForm form, CancellationToken stop)
    {
        var errors = new List<FieldError>();
        if (form.Read(errors, out var note)) return Told(network, id, await points.Done(this.Access(), id, note, stop), "DoneSaid", "DoneAlready");
        ModelState.Add(errors);
        return await points.Find(this.Access(), id, stop) is { } point ? await Page(point, FollowUpForm.Of(point), form, stop) : NotFound();
    }

    [HttpPost("{id:long}/opne")]
    public async Task<IActionResult> Reopen(string network, long id, CancellationToken stop) =>
        Told(network, id, await points.Reopen(this.Access(), id, stop), "ReopenSaid", "OpenAlready");

    private IActionResult Told(string network, long id, SaveOutcome outcome, string saved, string already)
    {
        if (outcome == SaveOutcome.NotFound) return NotFound();
        if (outcome == SaveOutcome.Saved) this.Say(FollowUpTexts.T[saved]);
        else this.Warn(FollowUpTexts.T[already]);
        return Redirect($"/arrangor/nettverk/{network}/oppfolging/{id}");
    }

    private async Task<IActionResult> Conflict(FollowUpPoint stored, FollowUpForm form, CancellationToken stop)
    {
        var theirs = FollowUpForm.Of(stored);
        this.ShowTheirs(form, theirs);
        ModelState.AddModelError("", FollowUpTexts.T["ChangedByOther"]);
        return await Page(stored, form with { Version = theirs.Version }, new DoneForm(), stop);
    }

    private async Task<IActionResult> Page(FollowUpPoint point, FollowUpForm form, DoneForm done, CancellationToken stop) =>
        View("FollowUp", new FollowUpModel(point, await points.Choices(this.Access(), stop), form, done, clock.OsloToday(), this.Access().MayChange));
}
