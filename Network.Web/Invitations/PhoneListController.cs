using Microsoft.AspNetCore.Mvc;
using Network.Core.Invitations;
using Network.Core.Kommuner;
using Network.Core.Networks;
using Network.Core.People;
using Network.Core.Texts;
using Network.Core.Time;
using Network.Data.Invitations;
using Network.Data.Networks;
using Network.Web.Access;
using Network.Web.Exports;
using Network.Web.Kommuner;
using Network.Web.Layout;

namespace Network.Web.Invitations;

/// <summary>Those who have not answered, to be called.</summary>
[Access(Who.NetworkReader)]
[Route("arrangor/nettverk/{network}/ringeliste")]
public sealed class PhoneListController(PhoneListStore list, NetworkStore networks, KommuneList kommuner) : Controller
{
    private const int PageSize = 50;
    private const int NoteLength = 1000;

    [HttpGet]
    public async Task<IActionResult> Show(int side, CancellationToken stop)
    {
        var all = await list.List(this.Access(), stop);
        return View("PhoneList", new PhoneListModel(await networks.Find(this.Access(), stop), all, await kommuner.Get(stop), new Paging(side, all.Count, PageSize), this.Access().MayChange));
    }

    [HttpGet("eksport.csv")]
    public async Task<IActionResult> Csv(string network, CancellationToken stop) => ExportResult.Csv(await Table(network, stop));

    [HttpGet("eksport.xlsx")]
    public async Task<IActionResult> Xlsx(string network, CancellationToken stop) => ExportResult.Xlsx(await Table(network, stop));

    [HttpPost("{kommune:long}")]
    [Access(Who.NetworkOrganiser)]
    public async Task<IActionResult> Called(string network, long kommune, [FromForm] string? note, CancellationToken stop)
    {
        note = TypedText.Line(note);
        if (note?.Length > NoteLength) this.Warn(PhoneListTexts.T["TooLong", NoteLength]);
        else if (await list.Called(this.Access(), kommune, note, stop)) this.Say(PhoneListTexts.T["Noted"]);
        else return NotFound();
        return Redirect($"/arrangor/nettverk/{network}/ringeliste");
    }

    private async Task<ExportTable> Table(string network, CancellationToken stop)
    {
        var catalogue = await kommuner.Get(stop);
        (string Key, int Width)[] columns = [("Kommune", 24), ("Name", 28), ("Phone", 18), ("Email", 32), ("SentAt", 18), ("Calls", 60)];
        return new ExportTable($"{PhoneListTexts.T["FileName"]}-{network}", [.. columns.Select(c => new ExportColumn(PhoneListTexts.T[c.Key], c.Width))],
            (await list.List(this.Access(), stop)).SelectMany(e => e.Contacts.DefaultIfEmpty(new AddressEntry()).Select(IReadOnlyList<object?> (c) =>
            [
                catalogue.Find((int)e.KommuneId)?.Name, c.Name, c.Phone is { } phone ? PhoneNumber.Show(phone) : null, c.Email, e.SentAt,
                string.Join("; ", e.Calls.Select(call => $"{Languages.Current.Moment(call.CalledAt)} {call.Who}: {call.Note}")),
            ])));
    }
}

/// <summary>The list with what is around it.</summary>
public sealed record PhoneListModel(LearningNetwork Network, IReadOnlyList<PhoneListEntry> All, KommuneCatalogue Kommuner, Paging Paging, bool MayChange)
{
    public IEnumerable<PhoneListEntry> Rows => All.Skip(Paging.Skip).Take(Paging.Size);
}
