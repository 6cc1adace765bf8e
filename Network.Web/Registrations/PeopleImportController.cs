using Microsoft.AspNetCore.Mvc;
using Network.Core.Imports;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Gatherings;
using Network.Data.Registrations;
using Network.Web.Access;
using Network.Web.Imports;
using Network.Web.Kommuner;
using Network.Web.Layout;

namespace Network.Web.Registrations;

/// <summary>Registers a whole list: read, checked row by row, and stored when the organiser confirms. What is wrong can be put right and brought again.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/samlingar/{slug}/pameldingar/import")]
public sealed class PeopleImportController(GatheringStore gatherings, RegistrationDeskStore desk, KommuneList kommuner) : Controller
{
    private const int MostBytes = 2 * 1024 * 1024;

    [HttpGet]
    public Task<IActionResult> Open(string slug, CancellationToken stop) => Page(slug, new PeopleImportForm(), null, stop);

    // More than is taken, so that whoever chose the wrong file is told so by a page and not by a broken connection.
    [HttpPost]
    [RequestSizeLimit(100_000_000)]
    public async Task<IActionResult> Check(string slug, [FromForm] PeopleImportForm form, CancellationToken stop)
    {
        if (await Rows(form, stop) is not { } rows) return await Page(slug, form, null, stop);
        return await Import(slug, rows, stop) is { } import ? await Page(slug, new PeopleImportForm { Text = PeopleTable.Write(import.Wrong.Select(w => w.Form)) }, import, stop) : await Page(slug, form, null, stop);
    }

    [HttpPost("lagre")]
    [RequestSizeLimit(100_000_000)]
    public async Task<IActionResult> Save(string slug, [FromForm] PeopleImportForm form, CancellationToken stop)
    {
        if (await Import(slug, SeparatedText.Read(form.Right ?? "", PeopleTable.MostRows + 1), stop) is not { } import) return await Page(slug, form, null, stop);
        if (await desk.Import(this.Access(), slug, import.Right, stop) is not { } outcome)
        {
            this.Warn(DeskTexts.T["NotOpen"]);
            return Redirect(RegistrationListModel.Address(slug));
        }

        this.Say(DeskTexts.T["Imported", outcome.Placed, outcome.Waiting, outcome.Before]);
        if (string.IsNullOrWhiteSpace(form.Wrong)) return Redirect(RegistrationListModel.Address(slug));
        // What was wrong is still here, to be put right.
        ModelState.Clear();
        return await Page(slug, new PeopleImportForm { Text = form.Wrong }, null, stop);
    }

    private async Task<IReadOnlyList<TableRow>?> Rows(PeopleImportForm form, CancellationToken stop)
    {
        if (form.File?.Length > MostBytes || form.Text?.Length > MostBytes) return Refused("ImportTooLarge");
        if (form.File is not { Length: > 0 } file) return SeparatedText.Read(form.Text ?? "", PeopleTable.MostRows + 1);
        using var content = new MemoryStream();
        await file.CopyToAsync(content, stop);
        var bytes = content.ToArray();
        if (!bytes.AsSpan().StartsWith("PK"u8)) return SeparatedText.Read(FileText.Decode(bytes), PeopleTable.MostRows + 1);
        content.Position = 0;
        return XlsxRows.Read(content, PeopleTable.MostRows + 1) ?? Refused("ImportUnreadable");

        IReadOnlyList<TableRow>? Refused(string key)
        {
            ModelState.AddModelError("Text", DeskTexts.T[key]);
            return null;
        }
    }

    private async Task<PeopleImport?> Import(string slug, IReadOnlyList<TableRow> rows, CancellationToken stop)
    {
        var catalogue = await kommuner.Get(stop);
        var table = new PeopleTable(rows, catalogue);
        var problem = table.People.Count == 0 ? "ImportEmpty" : table.People.Count > PeopleTable.MostRows ? "ImportTooMany" : table.HasEmail ? null : "ImportNoEmail";
        if (problem is null) return new PeopleImport(table, (await gatherings.Find(this.Access(), slug, stop))!, catalogue, Languages.Current);
        ModelState.AddModelError("Text", DeskTexts.T[problem, PeopleTable.MostRows]);
        return null;
    }

    private async Task<IActionResult> Page(string slug, PeopleImportForm form, PeopleImport? import, CancellationToken stop)
    {
        if (import is not null) ModelState.Clear();
        var gathering = (await gatherings.Find(this.Access(), slug, stop))!;
        return View("PeopleImport", new PeopleImportModel(gathering, form with { File = null }, import, await kommuner.Get(stop)));
    }
}
