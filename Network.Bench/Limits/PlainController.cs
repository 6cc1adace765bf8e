using Microsoft.AspNetCore.Mvc;

namespace Network.Bench.Limits;

/// <summary>The page that needs no database.</summary>
public sealed class PlainController(PlainPage page) : Controller
{
    [HttpGet("/{**any}")]
    public IActionResult Show() => View("/Limits/Views/Plain.cshtml", page);
}
