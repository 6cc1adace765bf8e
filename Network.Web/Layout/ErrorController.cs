using System.Globalization;
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
    public IActionResult Show()
    {
        // Not bound: a form that cannot be read is often why somebody comes here, and then MVC binds nothing.
        var status = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
        var known = status switch
        {
            403 or 404 or 429 => status,
            400 or 413 or 415 => 400,
            < 500 => 404,
            _ => 500,
        };
        Response.StatusCode = status is >= 400 and < 600 ? status : 404;
        return View("Error", known);
    }
}
