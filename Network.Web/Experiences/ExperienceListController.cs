using Microsoft.AspNetCore.Mvc;
using Network.Core.Experiences;
using Network.Data.Experiences;
using Network.Web.Access;
using Network.Web.Layout;

namespace Network.Web.Experiences;

/// <summary>What kommuner have tried: of one network, or of all, as far as the reader may open it.</summary>
[Access(Who.Anyone)]
public sealed class ExperienceListController(ExperienceListStore list) : Controller
{
    private const int PageSize = 24;

    [HttpGet("erfaringar")]
    public Task<IActionResult> All([FromQuery] ExperienceQuery query, int side, CancellationToken stop) => Page(null, query.Filter(null), side, stop);

    [HttpGet("nettverk/{network}/erfaringar")]
    public async Task<IActionResult> OfNetwork(string network, [FromQuery] ExperienceQuery query, int side, CancellationToken stop) =>
        await list.Network(this.PersonId() ?? 0, network, stop) is { } found ? await Page(found, query.Filter(found.Slug), side, stop) : NotFound();

    private async Task<IActionResult> Page(ExperienceNetwork? network, ExperienceFilter filter, int side, CancellationToken stop)
    {
        var (me, page) = (this.PersonId() ?? 0, new PageRequest(side, PageSize));
        var lines = await list.Page(me, filter, page.Of, stop);
        // What cannot be read from the address narrows nothing, and is no fault to be told of.
        ModelState.Clear();
        return View("ExperienceList", new ExperienceListModel(network, lines, page.Paging, filter, await list.Choices(me, network?.Slug, stop), me != 0));
    }
}
