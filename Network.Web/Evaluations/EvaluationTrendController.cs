using Microsoft.AspNetCore.Mvc;
using Network.Data.Evaluations;
using Network.Data.Networks;
using Network.Web.Access;

namespace Network.Web.Evaluations;

/// <summary>How the gatherings of a network were judged, one beside the other.</summary>
[Access(Who.NetworkReader)]
[Route("arrangor/nettverk/{network}/evaluering")]
public sealed class EvaluationTrendController(EvaluationTrendStore trend, NetworkStore networks) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        return View("EvaluationTrend", new EvaluationTrendModel(await networks.Find(this.Access(), stop), await trend.Of(this.Access(), stop)));
    }
}
