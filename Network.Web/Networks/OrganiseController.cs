using Microsoft.AspNetCore.Mvc;
using Network.Core.Gatherings;
using Network.Core.Networks;
using Network.Core.Time;
using Network.Data.Gatherings;
using Network.Data.Networks;
using Network.Web.Access;
using Network.Web.Kommuner;
using Network.Web.Layout;

namespace Network.Web.Networks;

/// <summary>Networks for those who organise them.</summary>
[Route("arrangor")]
[Access(Who.SignedIn)]
public sealed class OrganiseController(NetworkStore networks, NetworkListStore lists, GatheringListStore gatherings, KommuneList kommuner, TimeProvider clock) : Controller
{
    private const int PageSize = 50;

    [HttpGet]
    public async Task<IActionResult> Mine(int side, CancellationToken stop)
    {
        var (me, page) = (this.PersonId()!.Value, new PageRequest(side, PageSize));
        return View("Mine", (await lists.Of(me, page.Of, stop), page, await networks.MayCreate(me, stop)));
    }

    [HttpGet("nettverk/nytt")]
    public Task<IActionResult> New(CancellationToken stop) =>
        Form(NetworkForms.New(OsloTime.OsloToday(clock)), null, stop);

    [HttpPost("nettverk/nytt")]
    public async Task<IActionResult> Create([FromForm] NetworkForm form, CancellationToken stop)
    {
        if (await Read(form, stop) is not { } network) return await Form(form, null, stop);
        if (await networks.Create(this.PersonId()!.Value, network, stop) is { } slug)
        {
            this.Say(NetworksTexts.T["Created"]);
            return Redirect($"/arrangor/nettverk/{slug}");
        }

        ModelState.AddModelError("", NetworksTexts.T["MayNot"]);
        return await Form(form, null, stop);
    }

    [HttpGet("nettverk/{network}")]
    [Access(Who.NetworkReader)]
    public async Task<IActionResult> Show(string network, int side, CancellationToken stop)
    {
        var page = new PageRequest(side, PageSize);
        return View("Organise", new OrganiseModel(await networks.Find(this.Access(), stop), await gatherings.Of(this.Access(), page.Of, stop), page, this.Access().MayChange));
    }

    [HttpGet("nettverk/{network}/endre")]
    [Access(Who.NetworkOrganiser)]
    public async Task<IActionResult> Edit(string network, CancellationToken stop) =>
        await Form(NetworkForms.Of(await networks.Find(this.Access(), stop)), network, stop);

    [HttpPost("nettverk/{network}/endre")]
    [Access(Who.NetworkOrganiser)]
    public async Task<IActionResult> Save(string network, [FromForm] NetworkForm form, CancellationToken stop)
    {
        if (await Read(form, stop) is not { } changed) return await Form(form, network, stop);
        if (await networks.Save(this.Access(), changed, stop) == SaveOutcome.Saved)
        {
            this.Say(NetworksTexts.T["Saved"]);
            return Redirect($"/arrangor/nettverk/{network}");
        }

        var theirs = NetworkForms.Of(await networks.Find(this.Access(), stop));
        form = form.Over(theirs);
        this.ShowTheirs(form, theirs);
        // All of it was understood: the fields show the form, whose rows may have moved.
        ModelState.Clear();
        ViewData["TheirRegion"] = theirs.KommuneIds;
        ModelState.AddModelError("", NetworksTexts.T["ChangedByOther"]);
        return await Form(form, network, stop);
    }

    private async Task<LearningNetwork?> Read(NetworkForm form, CancellationToken stop)
    {
        var reader = new NetworkFormReader(await kommuner.Get(stop));
        var network = reader.Read(form);
        ModelState.Add(reader.Errors);
        return ModelState.IsValid ? network : null;
    }

    private async Task<IActionResult> Form(NetworkForm form, string? slug, CancellationToken stop)
    {
        ViewData["Kommuner"] = await kommuner.Get(stop);
        ViewData["Slug"] = slug;
        return View("NetworkForm", form);
    }
}
