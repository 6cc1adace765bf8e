using Microsoft.AspNetCore.Mvc;
using Network.Web.Access;

namespace Network.Web.Layout;

/// <summary>What is said when a page cannot be shown.</summary>
[Access(Who.Anyone)]
[ApiExplorerSettings(IgnoreApi = true)]
[IgnoreAntiforgeryToken]
[Route("feil")]
public sealed class ErrorController : Controller
{
    [Route("{status:int}")]
    public IActionResult Show(int status)
    {
        var known = status is 400 or 403 or 404 or 429 ? status : status < 500 ? 404 : 500;
        Response.StatusCode = status is >= 400 and < 600 ? status : 404;
        return View("Error", known);
    }
}
