using Microsoft.AspNetCore.Mvc;
using Network.Core.Search;
using Network.Data.Search;
using Network.Web.Access;
using Network.Web.Kommuner;
using Network.Web.Layout;

namespace Network.Web.Search;

/// <summary>Search in everything that the visitor may open.</summary>
[Access(Who.Anyone)]
public sealed class SearchController(SearchStore search, KommuneList kommuner) : Controller
{
    private const int PageSize = 20;

    [HttpGet("sok")]
    public async Task<IActionResult> Search(SearchRequest request, int side, CancellationToken stop)
    {
        var (query, page) = (SearchQuery.Read(request.Text), new PageRequest(side, PageSize));
        var found = await search.Find(query, request.Filter, this.PersonId() ?? 0, request.Order, page.Of, stop);
        return View("SearchPage", new SearchModel(request, query, found, page.Paging, await kommuner.Get(stop)));
    }
}
