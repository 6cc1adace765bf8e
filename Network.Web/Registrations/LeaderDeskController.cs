using Microsoft.AspNetCore.Mvc;
using Network.Core.Gatherings;
using Network.Core.Registrations;
using Network.Data.Gatherings;
using Network.Data.Networks;
using Network.Data.Registrations;
using Network.Web.Access;
using Network.Web.Exports;
using Network.Web.Kommuner;
using Network.Web.Layout;

namespace Network.Web.Registrations;

/// <summary>Inviting the leaders of kommuner to a gathering that is for them.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/samlingar/{slug}/leiarar")]
public sealed class LeaderDeskController(LeaderStore leaders, GatheringStore gatherings, NetworkStore networks, KommuneList kommuner) : Controller
{
    private const int PageSize = 100;

    [HttpGet]
    [Access(Who.NetworkReader)]
    public Task<IActionResult> Show(string slug, int side, CancellationToken stop) => Page(slug, side, null, [], stop);

    [HttpGet("eksport.csv")]
    [Access(Who.NetworkReader)]
    public async Task<IActionResult> Csv(string slug, CancellationToken stop) => await Table(slug, stop) is { } table ? ExportResult.Csv(table) : NotFound();

    [HttpGet("eksport.xlsx")]
    [Access(Who.NetworkReader)]
    public async Task<IActionResult> Xlsx(string slug, CancellationToken stop) => await Table(slug, stop) is { } table ? ExportResult.Xlsx(table) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Add(string slug, [FromForm] string? lines, CancellationToken stop)
    {
        var reader = new LeaderListReader(await kommuner.Get(stop), (await networks.Find(this.Access(), stop)).KommuneIds.ToHashSet());
        if (reader.Read(lines) is not { } found) return await Page(slug, 1, lines, reader.Problems, stop);
        this.Say(LeaderTexts.T["Added", await leaders.Add(this.Access(), slug, found, stop)]);
        return Redirect($"/arrangor/samlingar/{slug}/leiarar");
    }

    [HttpPost("forde-opp")]
    public async Task<IActionResult> AddNamed(string slug, CancellationToken stop)
    {
        this.Say(LeaderTexts.T["Added", await leaders.AddNamed(this.Access(), slug, stop)]);
        return Redirect($"/arrangor/samlingar/{slug}/leiarar");
    }

    [HttpPost("{id:long}/fjern")]
    public async Task<IActionResult> Remove(string slug, long id, CancellationToken stop)
    {
        if (await leaders.Remove(this.Access(), slug, id, stop)) this.Say(LeaderTexts.T["Removed"]);
        return Redirect($"/arrangor/samlingar/{slug}/leiarar");
    }

    [HttpPost("inviter")]
    public async Task<IActionResult> Invite(string slug, CancellationToken stop)
    {
        if ((await gatherings.Find(this.Access(), slug, stop))?.State != GatheringState.Published) this.Warn(LeaderTexts.T["PublishFirst"]);
        else this.Say(LeaderTexts.T["InvitedDone", await leaders.Invite(this.Access(), slug, stop)]);
        return Redirect($"/arrangor/samlingar/{slug}/leiarar");
    }

    [HttpPost("minn")]
    public async Task<IActionResult> Remind(string slug, [FromForm] int round, CancellationToken stop)
    {
        this.Say(LeaderTexts.T["RemindedDone", await leaders.Remind(this.Access(), slug, Math.Clamp(round, 0, 1000), stop)]);
        return Redirect($"/arrangor/samlingar/{slug}/leiarar");
    }

    private async Task<IActionResult> Page(string slug, int side, string? lines, IReadOnlyList<string> problems, CancellationToken stop)
    {
        if (await leaders.List(this.Access(), slug, stop) is not { } all || await gatherings.Find(this.Access(), slug, stop) is not { } gathering) return NotFound();
        if (problems.Count > 0) ModelState.AddModelError("Lines", LeaderTexts.T["NoneAdded"]);
        return View("LeaderDesk", new LeaderDeskModel(gathering, all, await kommuner.Get(stop), new Paging(side, all.Count, PageSize), this.Access().MayChange) { Lines = lines, Problems = problems });
    }

    private async Task<ExportTable?> Table(string slug, CancellationToken stop)
    {
        if (await leaders.List(this.Access(), slug, stop) is not { } all) return null;
        var catalogue = await kommuner.Get(stop);
        (string Key, int Width)[] columns = [("Kommune", 24), ("Name", 28), ("Title", 28), ("Email", 32), ("Standing", 18), ("InvitedAt", 18)];
        return new ExportTable($"{LeaderTexts.T["FileName"]}-{slug}", [.. columns.Select(c => new ExportColumn(LeaderTexts.T[c.Key], c.Width))], all.Select(IReadOnlyList<object?> (l) =>
        [
            catalogue.Find((int)l.KommuneId)?.Name, l.Name, l.Title, l.Email, LeaderTexts.T["Is" + l.Standing], l.InvitedAt,
        ]));
    }
}
