using Microsoft.AspNetCore.Mvc;

namespace Network.Web.Layout;

/// <summary>What the law asks every public site to say of itself.</summary>
public sealed class AboutController : Controller
{
    [HttpGet("tilgjenge")]
    public IActionResult Accessibility() => View("About", "Accessibility");

    [HttpGet("personvern")]
    public IActionResult Privacy() => View("About", "Privacy");
}
