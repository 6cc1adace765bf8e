using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Network.Tests.Operations;

/// <summary>What a visitor gets where the program has a fault.</summary>
[TestFixture]
public sealed class FailureTests
{
    [TestCase("Development")]
    [TestCase("Production")]
    public async Task A_fault_is_a_page_with_an_id_and_every_header_and_tells_nothing(string environment)
    {
        await using var site = await RunningSite.Start(new SiteOptions
        {
            Environment = environment,
            Replace = services => services.AddControllers().AddApplicationPart(typeof(FailureTests).Assembly),
        });
        using var client = site.Client();

        var answer = await client.Http.GetAsync("/test/fault");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(answer.Headers.GetValues("X-Request-Id"), Has.Exactly(1).Items);
        Assert.That(answer.Headers.Contains("Content-Security-Policy"));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("<h1").And.Not.Contain("a fault for this test"));
    }
}

/// <summary>Part of the site only where a test adds it.</summary>
[AllowAnonymous]
[Route("test/fault")]
public sealed class FaultController : ControllerBase
{
    [HttpGet]
    public IActionResult Fail() => throw new InvalidOperationException("a fault for this test");
}
