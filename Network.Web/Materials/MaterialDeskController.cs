using Microsoft.AspNetCore.Mvc;
using Network.Core.Gatherings;
using Network.Core.Materials;
using Network.Data.Materials;
using Network.Jobs.Materials;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Materials;

/// <summary>What organisers see and say of materials.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/nettverk/{network}/materiell")]
[Route("arrangor/samlingar/{slug}/materiell")]
public sealed class MaterialDeskController(MaterialDeskStore desk, MaterialAddStore adding, IVirusScanner scanner) : Controller
{
    private const int PageSize = 25;

    [HttpGet]
    [Access(Who.NetworkReader)]
    public Task<IActionResult> Show(int side, CancellationToken stop) => List(side, new MaterialForm(), stop);

    [HttpPost("lenkje")]
    public async Task<IActionResult> AddLink([FromForm] MaterialForm form, CancellationToken stop)
    {
        var reader = new MaterialReader(this.Gathering() is not null);
        if (reader.Link(form) is not { } draft)
        {
            ModelState.Add(reader.Errors);
            return await List(1, form, stop);
        }

        if (await adding.Link(this.Access(), this.Gathering(), draft, stop) is null) return NotFound();
        this.Say(MaterialsTexts.T["LinkAdded", draft.Title]);
        return Redirect(this.Desk());
    }

    [HttpGet("{id:long}")]
    [Access(Who.NetworkReader)]
    public async Task<IActionResult> Edit(long id, CancellationToken stop) =>
        await desk.Find(this.Access(), this.Gathering(), id, stop) is { } found ? Form(found, Of(found.Material)) : NotFound();

    [HttpPost("{id:long}")]
    public async Task<IActionResult> Save(long id, [FromForm] MaterialForm form, CancellationToken stop)
    {
        if (await desk.Find(this.Access(), this.Gathering(), id, stop) is not { } found) return NotFound();
        if (found.Material.WithdrawnAt is not null) return Gone(id);
        var reader = new MaterialReader(found.Place.GatheringId is not null);
        var draft = found.Material.Kind == MaterialKind.File ? reader.File(form) : reader.Link(form);
        if (draft is null)
        {
            ModelState.Add(reader.Errors);
            return Form(found, form);
        }

        var outcome = await desk.Save(this.Access(), this.Gathering(), id, form.Version, draft, stop);
        if (outcome == SaveOutcome.ChangedByOther) return await Theirs(id, form, stop);
        if (outcome == SaveOutcome.NotFound) return Gone(id);
        this.Say(MaterialsTexts.T["Saved", draft.Title]);
        return Redirect(this.Desk());
    }

    [HttpPost("{id:long}/trekk")]
    public Task<IActionResult> Withdraw(long id, CancellationToken stop) => Move(id, back: false, stop);

    [HttpPost("{id:long}/hent")]
    public Task<IActionResult> BringBack(long id, CancellationToken stop) => Move(id, back: true, stop);

    private async Task<IActionResult> Move(long id, bool back, CancellationToken stop)
    {
        if (await desk.Find(this.Access(), this.Gathering(), id, stop) is not { } found) return NotFound();
        if (await desk.Withdraw(this.Access(), this.Gathering(), id, back, stop)) this.Say(MaterialsTexts.T[back ? "BroughtBack" : "Withdrawn", found.Material.Title]);
        return Redirect(this.Desk());
    }

    private async Task<IActionResult> Theirs(long id, MaterialForm form, CancellationToken stop)
    {
        if (await desk.Find(this.Access(), this.Gathering(), id, stop) is not { Material.WithdrawnAt: null } found) return Gone(id);
        var theirs = Of(found.Material);
        this.ShowTheirs(form, theirs);
        ModelState.Clear();
        ModelState.AddModelError("", MaterialsTexts.T["ChangedByOther"]);
        return Form(found, form with { Version = theirs.Version });
    }

    private RedirectResult Gone(long id)
    {
        this.Warn(MaterialsTexts.T["GoneText"]);
        return Redirect($"{this.Desk()}/{id}");
    }

    private async Task<IActionResult> List(int side, MaterialForm form, CancellationToken stop)
    {
        var page = new PageRequest(side, PageSize);
        if (await desk.Desk(this.Access(), this.Gathering(), page.Of, stop) is not { } found) return NotFound();
        return View("MaterialDesk", new MaterialDeskModel(found, this.Desk(), page.Paging, this.Access().MayChange, scanner.IsOn, form));
    }

    private ViewResult Form(MaterialDetails found, MaterialForm form) => View("MaterialEdit", new MaterialEditModel(found, this.Desk(), this.Access().MayChange, scanner.IsOn, form));

    private static MaterialForm Of(Material material) => new()
    {
        Version = material.Version,
        Title = material.Title,
        Url = material.Url,
        Description = material.Description,
        Visibility = material.Visibility.ToString(),
        ItemId = material.ItemId,
    };
}
