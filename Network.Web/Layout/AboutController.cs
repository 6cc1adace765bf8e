using Microsoft.AspNetCore.Mvc;
using Network.Web.Access;

namespace Network.Web.Layout;

/// <summary>What the law asks every public site to say of itself.</summary>
[Access(Who.Anyone)]
public sealed class AboutController : Controller
{
    [HttpGet("tilgjenge")]
    public IActionResult Accessibility() => View("About", "Accessibility");

    [HttpGet("personvern")]
    public IActionResult Privacy() => View("About", "Privacy");
}
