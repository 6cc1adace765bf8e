using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Network.Web.Layout;

namespace Network.Tests.Layout;

/// <summary>Part of the site only where a test adds it.</summary>
[AllowAnonymous]
[Route("test/kept")]
public sealed class KeptController : ControllerBase
{
    [HttpGet("cookie")]
    [ForAnybody]
    public IActionResult Cookie()
    {
        Response.OnStarting(() =>
        {
            Response.Cookies.Append("a", "b");
            return Task.CompletedTask;
        });
        return Content("a page");
    }

    [HttpGet("fault")]
    [ForAnybody]
    public async Task Fail()
    {
        await Response.WriteAsync("a beginning");
        throw new InvalidOperationException("a fault for this test");
    }
}
