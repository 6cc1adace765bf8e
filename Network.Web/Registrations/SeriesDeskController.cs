using Microsoft.AspNetCore.Mvc;
using Network.Data.Networks;
using Network.Data.Registrations;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Registrations;

/// <summary>An organiser registers participants for the whole series, and sees first what comes of it.</summary>
[Access(Who.NetworkOrganiser)]
[Route("arrangor/nettverk/{network}/serie")]
public sealed class SeriesDeskController(SeriesDeskStore series, NetworkStore networks) : Controller
{
    private const int PageSize = 50;

    [HttpGet]
    [Access(Who.NetworkReader)]
    public async Task<IActionResult> Show(int side, CancellationToken stop)
    {
        var page = new PageRequest(side, PageSize);
        var participants = await series.Participants(this.Access(), page.Of, stop);
        return View("SeriesDesk", new SeriesDeskModel(
            await networks.Find(this.Access(), stop), participants, page, await series.Forecast(this.Access(), stop), this.Access().MayChange));
    }

    [HttpPost]
    public async Task<IActionResult> Join(string network, [FromForm] List<long> participantIds, [FromForm] bool all, CancellationToken stop)
    {
        var joined = await series.Join(this.Access(), all ? null : participantIds, stop);
        if (joined == 0) this.Warn(SeriesTexts.T["JoinedNobody"]);
        else this.Say(SeriesTexts.T["JoinedPeople", joined]);
        return Redirect($"/arrangor/nettverk/{network}/serie");
    }
}
