using Microsoft.AspNetCore.Mvc;
using Network.Core.Gatherings;
using Network.Core.Practical;
using Network.Data.Gatherings;
using Network.Data.Practical;
using Network.Web.Access;
using Network.Web.Kommuner;
using Network.Web.Layout;

namespace Network.Web.Practical;

/// <summary>Where a gathering is, what is served, and how its places are given; and what kitchen and hotel have to know.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/samlingar/{slug}")]
public sealed class PracticalController(GatheringStore gatherings, PracticalStore practical, StayStore stays, KommuneList kommuner) : Controller
{
    private const int PageSize = 100;

    [HttpGet("praktisk")]
    public async Task<IActionResult> Edit(string slug, CancellationToken stop) => await Form(slug, await Stored(slug, stop), stop);

    [HttpPost("praktisk")]
    public async Task<IActionResult> Save(string slug, [FromForm] PracticalForm form, CancellationToken stop)
    {
        var reader = new PracticalFormReader(await kommuner.Get(stop));
        var read = reader.Read(form);
        ModelState.Add(reader.Errors);
        if (!ModelState.IsValid || read is not var (info, held)) return await Form(slug, form, stop);
        switch (await practical.Save(this.Access(), slug, form.Version, info, held, stop))
        {
            case SaveOutcome.Saved:
                this.Say(PracticalTexts.T["Saved"]);
                return Redirect($"/arrangor/samlingar/{slug}");
            case SaveOutcome.NotFound:
                return NotFound();
        }

        var theirs = await Stored(slug, stop);
        this.ShowTheirs(form, theirs);
        ModelState.Clear();
        ModelState.AddModelError("", PracticalTexts.T["ChangedByOther"]);
        return await Form(slug, form with { Version = theirs.Version }, stop);
    }

    [HttpGet("kjokken")]
    public async Task<IActionResult> Kitchen(string slug, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        return await stays.Summary(this.Access(), slug, stop) is { } summary
            ? View("Kitchen", new KitchenModel((await gatherings.Find(this.Access(), slug, stop))!, summary))
            : NotFound();
    }

    [HttpGet("overnatting")]
    public async Task<IActionResult> Guests(string slug, int side, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        var page = new PageRequest(side, PageSize);
        var guests = await stays.Guests(this.Access(), slug, page.Of, stop);
        return View("Guests", new GuestsModel((await gatherings.Find(this.Access(), slug, stop))!, guests.Rows, page.Paging, await kommuner.Get(stop)));
    }

    private async Task<PracticalForm> Stored(string slug, CancellationToken stop) =>
        PracticalForms.Of((await gatherings.Find(this.Access(), slug, stop))!, await practical.Held(this.Access(), slug, stop), await kommuner.Get(stop));

    private async Task<IActionResult> Form(string slug, PracticalForm form, CancellationToken stop) =>
        View("Practical", new PracticalModel((await gatherings.Find(this.Access(), slug, stop))!, form, await kommuner.Get(stop)));
}
