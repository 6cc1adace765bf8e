using Microsoft.AspNetCore.Mvc;
using Network.Core.Invitations;
using Network.Core.Texts;
using Network.Data.Invitations;
using Network.Data.Networks;
using Network.Web.Access;
using Network.Web.Kommuner;
using Network.Web.Layout;

namespace Network.Web.Invitations;

/// <summary>Brings a whole list of addresses: read, checked row by row, and stored when the organiser confirms.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/nettverk/{network}/adresser/import")]
public sealed class AddressImportController(AddressStore addresses, AddressImportStore imports, NetworkStore networks, KommuneList kommuner) : Controller
{
    [HttpGet]
    public Task<IActionResult> New(string network, CancellationToken stop) => Bring(network, new AddressBringForm(), stop);

    // More than is taken, so that whoever chose the wrong file is told so by a page and not by a broken connection.
    [HttpPost]
    [RequestSizeLimit(100_000_000)]
    public async Task<IActionResult> Read(string network, [FromForm] AddressBringForm form, CancellationToken stop)
    {
        var errors = new List<FieldError>();
        if (await AddressFile.Read(form, await kommuner.Get(stop), errors, stop) is { } table) return await Check(network, table, [], stop);
        ModelState.Add(errors);
        return await Bring(network, form, stop);
    }

    [HttpPost("kontroll")]
    public async Task<IActionResult> Again(string network, [FromForm] AddressCheckForm form, CancellationToken stop)
    {
        if (await TableOf(form, stop) is not { } table) return Lost(network);
        if (form.Use is not null) table = table.With(form.Used(await PlanOf(table, stop)));
        return await Check(network, table, form.Moved, stop);
    }

    [HttpPost("lagre")]
    public async Task<IActionResult> Save(string network, [FromForm] AddressCheckForm form, CancellationToken stop)
    {
        if (await TableOf(form, stop) is not { } table) return Lost(network);
        var wrong = (await PlanOf(table, stop)).Count(AddressImportState.Wrong);
        if (wrong > 0 && !form.LeaveOut) return await Check(network, table, form.Moved, stop, new FieldError("LeaveOut", AddressPageTexts.T["DecideWrong", wrong]));
        if (await imports.Import(this.Access(), new AddressImportPlanner(table, await kommuner.Get(stop)), form.Seen, form.Moved, stop) is not { } plan)
            return await Check(network, table, form.Moved, stop, new FieldError("", AddressPageTexts.T["NotAsSeen"]));
        this.Say(AddressPageTexts.T[plan.HasWork ? "Imported" : "NothingNew", plan.Count(AddressImportState.New), plan.Count(AddressImportState.Changed)]);
        return Redirect($"/arrangor/nettverk/{network}/adresser");
    }

    private async Task<AddressTable?> TableOf(AddressCheckForm form, CancellationToken stop)
    {
        if (form.Table is not { Length: <= 2 * AddressFile.MostBytes } text) return null;
        var table = AddressTable.Read(text, await kommuner.Get(stop));
        return table.Problem is null ? table.With(form.Fixes) : null;
    }

    private RedirectResult Lost(string network)
    {
        this.Warn(AddressPageTexts.T["Lost"]);
        return Redirect($"/arrangor/nettverk/{network}/adresser/import");
    }

    private async Task<AddressImportPlan> PlanOf(AddressTable table, CancellationToken stop) =>
        new AddressImportPlanner(table, await kommuner.Get(stop)).Plan(await addresses.Book(this.Access(), stop));

    private async Task<IActionResult> Bring(string network, AddressBringForm form, CancellationToken stop)
    {
        ViewData["Slug"] = network;
        ViewData["NetworkName"] = await NameOf(stop);
        return View("AddressImport", form with { File = null });
    }

    private async Task<IActionResult> Check(string network, AddressTable table, IReadOnlyCollection<int> moved, CancellationToken stop, FieldError? error = null)
    {
        var catalogue = await kommuner.Get(stop);
        var book = await addresses.Book(this.Access(), stop);
        var plan = new AddressImportPlanner(table, catalogue).Plan(book);
        var model = new AddressCheckModel(network, await NameOf(stop), table, plan, catalogue, AddressForms.Choices(book, catalogue), moved);
        // The rows that are wrong may be others than those that were sent: the fields show the list as it stands.
        ModelState.Clear();
        if (error is not null) ModelState.AddModelError(error.Field, error.Message);
        for (var i = 0; i < model.Wrong.Count; i++) ModelState.Add(model.Wrong[i].Problems, $"Fixes[{i}].");
        return View("AddressCheck", model);
    }

    private async Task<string> NameOf(CancellationToken stop) => (await networks.Find(this.Access(), stop)).Name.In(Languages.Current);
}
