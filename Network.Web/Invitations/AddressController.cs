using Microsoft.AspNetCore.Mvc;
using Network.Core.Invitations;
using Network.Core.Texts;
using Network.Data.Invitations;
using Network.Data.Networks;
using Network.Web.Access;
using Network.Web.Kommuner;
using Network.Web.Layout;

namespace Network.Web.Invitations;

/// <summary>Where a network writes to its kommuner: the list, and one address at a time.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/nettverk/{network}/adresser")]
public sealed class AddressController(AddressStore addresses, NetworkStore networks, KommuneList kommuner) : Controller
{
    private const int PageSize = 100;

    [HttpGet]
    [Access(Who.NetworkReader)]
    public async Task<IActionResult> List(string network, string? sok, int side, CancellationToken stop)
    {
        var catalogue = await kommuner.Get(stop);
        var list = new AddressList(await addresses.Book(this.Access(), stop), catalogue, sok);
        var paging = new Paging(side, list.Matching.Count, PageSize);
        return View("AddressList", new AddressListModel(network, await NameOf(stop), list, sok, paging, catalogue, this.Access().MayChange));
    }

    [HttpGet("ny")]
    public Task<IActionResult> New(string network, string? kommune, CancellationToken stop) => Form(network, null, new AddressForm { Kommune = TypedText.Line(kommune) }, stop);

    [HttpPost("ny")]
    public async Task<IActionResult> Add(string network, [FromForm] AddressForm form, CancellationToken stop)
    {
        if (await Read(form, stop) is not { } entry) return await Form(network, null, form, stop);
        if (await addresses.Add(this.Access(), entry, stop) == AddressOutcome.Saved) return await Saved(network, entry, stop);
        ModelState.AddModelError("Email", AddressPageTexts.T["AlreadyThere"]);
        return await Form(network, null, form, stop);
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Edit(string network, long id, CancellationToken stop) =>
        await addresses.Find(this.Access(), id, stop) is { } entry ? await Form(network, id, AddressForms.Of(entry, await kommuner.Get(stop)), stop) : NotFound();

    [HttpPost("{id:long}")]
    public async Task<IActionResult> Save(string network, long id, [FromForm] AddressForm form, CancellationToken stop)
    {
        if (await addresses.Find(this.Access(), id, stop) is not { } theirs) return NotFound();
        if (await Read(form, stop) is not { } entry) return await Form(network, id, form, stop);
        switch (await addresses.Save(this.Access(), entry with { Id = id }, form.Seen, stop))
        {
            case AddressOutcome.Saved: return await Saved(network, entry, stop);
            case AddressOutcome.NotFound: return NotFound();
            case AddressOutcome.AlreadyThere:
                ModelState.AddModelError("Email", AddressPageTexts.T["AlreadyThere"]);
                return await Form(network, id, form, stop);
            default:
                theirs = await addresses.Find(this.Access(), id, stop) ?? theirs;
                this.ShowTheirs(form, AddressForms.Of(theirs, await kommuner.Get(stop)));
                // Whoever saves again has seen what is there.
                ModelState.Remove("Seen");
                ModelState.AddModelError("", AddressPageTexts.T["ChangedByOther"]);
                return await Form(network, id, form with { Seen = theirs.Mark }, stop);
        }
    }

    [HttpPost("{id:long}/fjern")]
    public async Task<IActionResult> Remove(string network, long id, CancellationToken stop)
    {
        if (await addresses.Remove(this.Access(), id, stop)) this.Say(AddressPageTexts.T["Removed"]);
        else this.Warn(AddressPageTexts.T["AlreadyGone"]);
        return Redirect($"/arrangor/nettverk/{network}/adresser");
    }

    private async Task<AddressEntry?> Read(AddressForm form, CancellationToken stop)
    {
        var errors = new List<FieldError>();
        var region = (await addresses.Book(this.Access(), stop)).Region.ToHashSet();
        var entry = form.Read(new AddressReader(await kommuner.Get(stop), region), errors);
        ModelState.Add(errors);
        return ModelState.IsValid ? entry : null;
    }

    private async Task<IActionResult> Saved(string network, AddressEntry entry, CancellationToken stop)
    {
        var catalogue = await kommuner.Get(stop);
        var elsewhere = (await addresses.Book(this.Access(), stop)).Elsewhere(entry).Select(e => catalogue.Label(catalogue.Find((int)e.KommuneId)!)).ToList();
        this.Say(elsewhere.Count == 0 ? AddressPageTexts.T["Saved", entry.Email] : AddressPageTexts.T["SavedElsewhere", entry.Email, string.Join(", ", elsewhere)]);
        return Redirect($"/arrangor/nettverk/{network}/adresser");
    }

    private async Task<IActionResult> Form(string network, long? id, AddressForm form, CancellationToken stop)
    {
        var choices = AddressForms.Choices(await addresses.Book(this.Access(), stop), await kommuner.Get(stop));
        return View("AddressEdit", new AddressEditModel(network, await NameOf(stop), id, form, choices));
    }

    private async Task<string> NameOf(CancellationToken stop) => (await networks.Find(this.Access(), stop)).Name.In(Languages.Current);
}
