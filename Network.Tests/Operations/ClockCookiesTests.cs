using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Network.Tests.Operations;

[TestFixture]
public sealed class ClockCookiesTests
{
    [Test]
    public async Task A_cookie_lives_as_long_as_meant_where_the_sites_clock_is_not_the_browsers()
    {
        await using var site = await RunningSite.Start(new SiteOptions { Replace = services => services.AddControllers().AddApplicationPart(typeof(ClockCookiesTests).Assembly) });
        using var client = site.Client();

        var cookie = (await client.Http.GetAsync("/test/cookie")).Headers.GetValues("Set-Cookie").Single();

        Assert.That(cookie, Does.Contain("max-age=86400").And.Not.Contain("expires"));
    }
}

/// <summary>Part of the site only where a test adds it.</summary>
[AllowAnonymous]
[Route("test/cookie")]
public sealed class CookieController(TimeProvider clock) : ControllerBase
{
    [HttpGet]
    public void Give() => Response.Cookies.Append("a", "b", new CookieOptions { Expires = clock.GetUtcNow().AddDays(1) });
}
